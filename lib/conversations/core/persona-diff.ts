import type { Persona, SelectionRule } from './persona'
import { commonTails, type WordPiece, wordDiff } from './word-diff'

/** What a version changed in one field. `at` is the place in a list of texts, from 0. */
export type FieldChange =
  | { kind: 'text'; field: keyof Persona; at: number | null; part: string; words: WordPiece[] }
  | { kind: 'value'; field: keyof Persona; before: string | number; after: string | number }
  | { kind: 'words'; field: keyof Persona; added: string[]; removed: string[] }
  | { kind: 'rule'; field: 'rule'; before: SelectionRule; after: SelectionRule }

const values = [
  'name',
  'tone',
  'formality',
  'energy',
  'humor',
  'emphasis',
  'urgency',
  'discountApproach',
  'model',
  'temperature',
  'maxTokens',
] as const
const lists = ['objectives', 'constraints', 'greetings', 'openings'] as const
const optionKinds = ['cash', 'instalments', 'down_payment'] as const

const text = (
  field: keyof Persona,
  before: string,
  after: string,
  at: number | null = null,
  part = '',
): FieldChange[] => (before === after ? [] : [{ kind: 'text', field, at, part, words: wordDiff(before, after) }])

/** Texts that stayed are anchors; between two of them the texts before and after are compared in their order. */
function listChanges(field: keyof Persona, before: readonly string[], after: readonly string[]): FieldChange[] {
  const tails = commonTails(before, after, (x, y) => x === y)
  const changes: FieldChange[] = []
  let [gone, come]: [number[], number[]] = [[], []]
  const settle = () => {
    for (let k = 0; k < Math.max(gone.length, come.length); k += 1) {
      const at = come[k] ?? gone[k] ?? 0
      changes.push(...text(field, before[gone[k] ?? -1] ?? '', after[come[k] ?? -1] ?? '', at))
    }
    gone = []
    come = []
  }
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      settle()
      i += 1
      j += 1
    } else if (i < before.length && (j >= after.length || (tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0))) {
      gone.push(i)
      i += 1
    } else {
      come.push(j)
      j += 1
    }
  }
  settle()
  return changes
}

/** What a version of a persona changed against the one before, field by field, templates word by word. */
export function personaDiff(before: Persona, after: Persona): FieldChange[] {
  const removed = before.forbiddenWords.filter((word) => !after.forbiddenWords.includes(word))
  const added = after.forbiddenWords.filter((word) => !before.forbiddenWords.includes(word))
  const sameRule = JSON.stringify(before.rule) === JSON.stringify(after.rule)
  return [
    ...values.flatMap((field): FieldChange[] =>
      before[field] === after[field] ? [] : [{ kind: 'value', field, before: before[field], after: after[field] }],
    ),
    ...text('description', before.description, after.description),
    ...(sameRule ? [] : [{ kind: 'rule', field: 'rule', before: before.rule, after: after.rule } as const]),
    ...text('role', before.role, after.role),
    ...lists.flatMap((field) => listChanges(field, before[field], after[field])),
    ...optionKinds.flatMap((kind) => text('options', before.options[kind], after.options[kind], null, kind)),
    ...(added.length + removed.length > 0 ? [{ kind: 'words', field: 'forbiddenWords', added, removed } as const] : []),
  ]
}
