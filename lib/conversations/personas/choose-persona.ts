import { type Condition, type Persona, type PersonaFacts, selectionOrder } from '../core/persona'
import { shareKnown } from '../core/persona-facts'
import { selectPersona } from '../core/select-persona'
import { splitArm } from '../core/split-arm'
import { ensurePersonas } from './ensure-personas'
import { personaVersionOf } from './persona-content'
import { type ExperimentRow, type PersonaRow, runningExperiments } from './repository'

export type ChosenPersona = {
  id: string
  number: number
  version: number
  persona: Persona
  /** The conditions that chose it; empty for the fallback and where it was forced. */
  because: Condition[]
  /** '' outside a split. */
  experimentId: string
  /** Share of the facts its choice asked about that are known, 0–1. */
  confidence: number
}

type Options = {
  /** Draws the arm of a split; the same key always has the same arm. */
  key: string
  /** Numbers that the policy lets speak. */
  enabled: readonly number[]
  /** Plays this number whatever its rule says. */
  forced?: number
}

type Candidate = { row: PersonaRow; persona: Persona }

/** Cheap when nothing changed: two index look-ups; contents come from memory by their version. */
async function candidates(companyId: string): Promise<{ list: Candidate[]; splits: ExperimentRow[] }> {
  const [rows, splits] = await Promise.all([ensurePersonas(companyId), runningExperiments(companyId)])
  const list = await Promise.all(
    rows.map(async (row) => ({ row, persona: await personaVersionOf(companyId, row.id, row.version) })),
  )
  return { list, splits }
}

/** Those that may speak, in the order in which they are asked. Nobody named: all. */
function asked(list: Candidate[], enabled: readonly number[]): Candidate[] {
  const inOrder = selectionOrder.flatMap((number) => list.find(({ row }) => row.number === number) ?? [])
  const allowed = inOrder.filter(({ row }) => row.enabled && enabled.includes(row.number))
  return allowed.length > 0 ? allowed : inOrder
}

function pick(list: Candidate[], facts: PersonaFacts, { enabled, forced }: Options) {
  const played = list.find(({ row }) => row.number === forced)
  if (played) return { chosen: played, because: [], confidence: 1 }
  const allowed = asked(list, enabled)
  const { number, because } = selectPersona(
    allowed.map(({ row, persona }) => ({ number: row.number, rule: persona.rule })),
    facts,
  )
  const place = allowed.findIndex(({ row }) => row.number === number)
  // Should the fallback be switched off, the last that may speak does.
  const until = place < 0 ? allowed.length - 1 : place
  const rules = allowed.slice(0, until + 1).map(({ persona }) => persona.rule)
  return { chosen: allowed[until], because, confidence: shareKnown(rules, facts) }
}

/**
 * Who speaks in a conversation and in which wording: the first persona whose rule holds, and of a persona in a split
 * the arm that `key` draws.
 */
export async function choosePersona(companyId: string, facts: PersonaFacts, options: Options): Promise<ChosenPersona> {
  const { list, splits } = await candidates(companyId)
  const { chosen, because, confidence } = pick(list, facts, options)
  if (!chosen) throw new Error('a company without personas')
  const { id, number } = chosen.row
  const split = splits.find(({ personaId }) => personaId === id)
  if (!split) {
    const { version } = chosen.row
    return { id, number, version, persona: chosen.persona, because, experimentId: '', confidence }
  }
  const arm = splitArm(split.id, options.key, split.shareB)
  const version = arm === 'b' ? split.versionB : split.versionA
  const persona = await personaVersionOf(companyId, id, version)
  return { id, number, version, persona, because, experimentId: split.id, confidence }
}
