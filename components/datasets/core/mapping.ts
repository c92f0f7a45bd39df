import {
  defaultApproveLabel,
  defaultIdColumns,
  defaultRejectLabel,
  defaultTarget,
  type LabelMeaning,
} from '@/db/constants/datasets'
import { type ColumnDoubt, disqualifies, doubtsOf } from './doubts'
import type { Preview, SeenColumn } from './inspect'
import { isMissing } from './read-value'

export type MappedType = 'number' | 'boolean' | 'category' | 'id' | 'ignored'
export type MappedColumn = {
  name: string
  type: MappedType
  monotone: -1 | 0 | 1
  /** Left out by the preview's doubts, not by the person: the server judges on all rows. */
  suggested?: true
}

/** What the person says about the file; complete when `problemsOf` is empty. */
export type Mapping = {
  name: string
  target: string
  approve: string
  reject: string
  meaning: LabelMeaning | null
  columns: MappedColumn[]
}

export type LabelCount = { value: string; rows: number }

/** The values of a column with their rows, most frequent first; labels differ by more than case. */
export function labelCounts(preview: Preview, target: string): LabelCount[] {
  const place = preview.names.indexOf(target)
  const counts = new Map<string, LabelCount>()
  for (const row of preview.rows) {
    const value = row[place]?.trim() ?? ''
    if (value === '') continue
    const known = counts.get(value.toLowerCase())
    if (known) known.rows += 1
    else counts.set(value.toLowerCase(), { value, rows: 1 })
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
}

const targetNames = [
  defaultTarget,
  'default_next_month',
  'target',
  'label',
  'resposta',
  'resultado',
  'situacao',
  'situação',
  'decisao',
  'decisão',
  'bad',
  'default',
  'inadimplente',
  'pagou',
]
const approveWords = [
  defaultApproveLabel,
  'aprovado',
  'approved',
  'bom',
  'good',
  'pago',
  'paid',
  'sim',
  's',
  'yes',
  'true',
  'adimplente',
]
/** Names under which 1 means that it went wrong. */
const badTarget = /(bad|default|inadimpl|atras|perda|loss|fraud|calote|ruim|mau)/i

/** The column most likely to be the answer: by its name, else the last one with two values. */
function guessTarget(preview: Preview): string {
  const named = targetNames
    .map((wanted) => preview.names.find((name) => name.toLowerCase() === wanted))
    .find((name) => name !== undefined)
  return named ?? preview.columns.findLast(({ distinct }) => distinct === 2)?.name ?? ''
}

/** The value that stands for approved, and the commonest other. */
function guessLabels(preview: Preview, target: string): { approve: string; reject: string } {
  const values = labelCounts(preview, target).map(({ value }) => value)
  const word = values.find((value) => approveWords.includes(value.toLowerCase()))
  const zeroOne = values.length === 2 && values.includes('0') && values.includes('1')
  const approve = word ?? (zeroOne ? (badTarget.test(target) ? '0' : '1') : '')
  return { approve, reject: otherLabel(values, approve) }
}

const otherLabel = (values: string[], approve: string) =>
  values.find((value) => value.toLowerCase() === defaultRejectLabel && value !== approve) ??
  values.find((value) => value !== approve) ??
  ''

/** Another approve value: the reject value follows. */
export function withApprove(preview: Preview, mapping: Mapping, approve: string): Mapping {
  const values = labelCounts(preview, mapping.target).map(({ value }) => value)
  return { ...mapping, approve, reject: otherLabel(values, approve) }
}

export function withTarget(preview: Preview, mapping: Mapping, target: string): Mapping {
  return { ...mapping, target, ...guessLabels(preview, target) }
}

const plainType = ({ type }: SeenColumn): MappedType => (type === 'pending' ? 'category' : type)

function mappedColumn(seen: SeenColumn, doubts: readonly ColumnDoubt[]): MappedColumn {
  const { name, monotone } = seen
  if (defaultIdColumns.includes(name) || doubts.includes('id_like')) return { name, type: 'id', monotone: 0 }
  if (doubts.some(disqualifies)) return { name, type: 'ignored', monotone: 0, suggested: true }
  return { name, type: plainType(seen), monotone }
}

/** A first answer to every question but the one only a person knows. */
export function firstMapping(preview: Preview, name: string, known: Partial<Mapping> = {}): Mapping {
  const target = known.target ?? guessTarget(preview)
  const labels = guessLabels(preview, target)
  const doubts = doubtsOf(preview, target, known.approve ?? labels.approve)
  return {
    name,
    target,
    ...labels,
    meaning: null,
    columns: preview.columns.map((column) => mappedColumn(column, doubts.get(column.name) ?? [])),
    ...known,
  }
}

/** What a column goes back to when it is no longer left out. */
export const defaultColumn = (preview: Preview, name: string): MappedColumn => {
  const seen = preview.columns.find((column) => column.name === name)
  return { name, type: seen ? plainType(seen) : 'category', monotone: seen?.monotone ?? 0 }
}

export type MappingProblem =
  | 'name_missing'
  | 'target_missing'
  | 'one_class'
  | 'approve_missing'
  | 'meaning_missing'
  | 'no_feature'

export const featuresOf = ({ columns, target }: Mapping) =>
  columns.filter(({ name, type }) => name !== target && type !== 'id' && type !== 'ignored')

/** What still stands in the way of sending, in the order of the page. */
export function problemsOf(preview: Preview, mapping: Mapping): MappingProblem[] {
  const problems: MappingProblem[] = []
  const labels = labelCounts(preview, mapping.target)
  if (!preview.names.includes(mapping.target)) problems.push('target_missing')
  else if (labels.length < 2 && preview.whole) problems.push('one_class')
  else if (mapping.approve.trim() === '') problems.push('approve_missing')
  if (mapping.meaning === null) problems.push('meaning_missing')
  if (mapping.name.trim() === '') problems.push('name_missing')
  if (featuresOf(mapping).length === 0) problems.push('no_feature')
  return problems
}

/** Rows of the preview whose label is neither of the two: the server will refuse their like. */
export function strayLabels(preview: Preview, mapping: Mapping): LabelCount[] {
  const known = [mapping.approve.toLowerCase(), mapping.reject.toLowerCase()]
  return labelCounts(preview, mapping.target).filter(({ value }) => !known.includes(value.toLowerCase()))
}

export const isEmptyCell = (text: string | undefined) => isMissing(text?.trim() ?? '')
