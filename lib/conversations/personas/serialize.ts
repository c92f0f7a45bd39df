import { decimalFromCents } from '@/lib/platform/money'
import type { FieldChange } from '../core/persona-diff'
import { splitAlpha } from '../core/split-test'
import type { ExperimentReply, PersonaReply, PersonasReply, PersonaVersionReply } from './contract'
import { type FigureRange, type Figures, noFigures } from './figures'
import type { OnePersona } from './get-persona'
import type { ExperimentView } from './list-experiments'
import type { PersonaList } from './list-personas'
import type { PersonaVersion } from './list-versions'
import type { ExperimentRow } from './repository'
import type { PersonaView } from './view'
import { serializeContent, wireField } from './wire-content'

const iso = (at: number) => new Date(at).toISOString()

const result = (figures: Figures) => ({
  conversations: figures.conversations,
  successes: figures.successes,
  success_rate: figures.conversations > 0 ? figures.successes / figures.conversations : null,
  success_basis: 'payments' as const,
  recovered_amount: decimalFromCents(figures.recoveredCents),
  agreements: figures.agreements,
  agreed_amount: decimalFromCents(figures.agreedCents),
  complaints: figures.complaints,
  satisfaction: figures.satisfaction,
  satisfaction_answers: figures.answers,
})

const figuresIn = (range: FigureRange, figures: Figures) => ({
  from: iso(range.from),
  to: iso(range.to),
  simulated: range.simulated,
  ...result(figures),
})

const running = ({ id, versionA, versionB, shareB, startedAt }: ExperimentRow) => ({
  experiment_id: id,
  version_a: versionA,
  version_b: versionB,
  share_b: shareB / 10_000,
  started_at: iso(startedAt),
})

const persona = (view: PersonaView, range: FigureRange): PersonaReply => ({
  id: view.row.id,
  number: view.row.number,
  key: view.persona.key,
  version: view.row.version,
  latest_version: view.latestVersion,
  updated_at: iso(view.at),
  updated_by: view.by,
  selection_place: view.place,
  ...serializeContent(view.persona),
  experiment: view.experiment ? running(view.experiment) : null,
  figures: figuresIn(range, view.figures),
})

export const serializePersona = (one: OnePersona): PersonaReply => persona(one, one.range)

function total(list: Figures[]): Figures {
  const sum = noFigures()
  let stars = 0
  for (const figures of list) {
    sum.conversations += figures.conversations
    sum.successes += figures.successes
    sum.recoveredCents += figures.recoveredCents
    sum.agreements += figures.agreements
    sum.agreedCents += figures.agreedCents
    sum.complaints += figures.complaints
    sum.answers += figures.answers
    stars += (figures.satisfaction ?? 0) * figures.answers
  }
  return { ...sum, satisfaction: sum.answers > 0 ? stars / sum.answers : null }
}

export const serializePersonas = ({ personas, range }: PersonaList): PersonasReply => ({
  data: personas.map((view) => persona(view, range)),
  next_cursor: null,
  figures: figuresIn(range, total(personas.map(({ figures }) => figures))),
})

export function serializeChange(one: FieldChange): PersonaVersionReply['changes'][number] {
  const field = wireField(one.field)
  if (one.kind === 'text') {
    const place = one.at === null ? (one.part ? `.${one.part}` : '') : `[${one.at}]`
    return { kind: 'text', field: `${field}${place}`, words: one.words }
  }
  if (one.kind === 'words') return { kind: 'words', field, added: one.added, removed: one.removed }
  if (one.kind === 'rule') return { kind: 'rule', field, before: one.before, after: one.after }
  return { kind: 'value', field, before: one.before, after: one.after }
}

export const serializePersonaVersion = ({
  row,
  persona: content,
  inUse,
  changes,
}: PersonaVersion): PersonaVersionReply => ({
  version: row.version,
  in_use: inUse,
  at: iso(row.at),
  by: { type: row.actorType, id: row.actorId },
  restored_from: row.restoredFrom || null,
  changes: changes.map(serializeChange),
  content: serializeContent(content),
})

export const serializeExperiment = ({ row, figures: { a, b, test } }: ExperimentView): ExperimentReply => ({
  experiment_id: row.id,
  persona_id: row.personaId,
  status: row.endedAt > 0 ? 'ended' : 'running',
  share_b: row.shareB / 10_000,
  started_at: iso(row.startedAt),
  ended_at: row.endedAt > 0 ? iso(row.endedAt) : null,
  winner_version: row.winner || null,
  a: { version: a.version, ...result(a) },
  b: { version: b.version, ...result(b) },
  test: {
    method: 'anytime_valid_beta_mixture',
    alpha: splitAlpha,
    planned_per_arm: test.planned,
    difference: test.difference,
    p: test.p,
    p_fisher: test.pFisher,
    verdict: test.verdict,
  },
})
