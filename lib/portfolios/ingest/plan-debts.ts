import type { DebtState } from '@/db/constants/portfolios'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import type { EntryTrial } from '../control/entry-trial'
import { begunAnew, toldMoney } from '../core/debt-money'
import { featuresOf } from '../core/features'
import type { CustomerRow } from '../customers/repository'
import type { DebtRow } from '../debts/repository'
import type { OutcomeRow } from '../scoring/repository'
import type { Scorer } from '../scoring/scorer'
import type { CustomerPlan } from './plan-customers'
import type { IngestRow } from './read-row'

export type DebtPlan = {
  rows: DebtRow[]
  replaced: string[]
  outcomes: OutcomeRow[]
  updated: number
  /** Portfolios that debts came from: a debt belongs to the one that named it last. */
  left: string[]
  /** By portfolio what its debts brought and took; a debt that moves takes along what is still open of it. */
  flows: Map<string, DebtFlow>
}

/** What the rows brought and took, told by the company: `toldMoney`. */
export type DebtFlow = { enteredDebts: number; enteredCents: number; leftCents: number }

type DebtBooks = Pick<
  DebtRow,
  | 'enteredAt'
  | 'enteredCents'
  | 'recoveredCents'
  | 'toldCents'
  | 'unseenCents'
  | 'controlGroupId'
  | 'controlLot'
  | 'contactedAt'
>

/** A debt's money after a line, its place in the experiment, and what the line moved. */
function booksOf(
  before: DebtRow | undefined,
  { debt, outcome }: IngestRow,
  state: DebtState,
  { customer, trial, now }: { customer: CustomerRow; trial: EntryTrial; now: number },
): { books: DebtBooks; flow: DebtFlow } {
  const { money, entersNow, enteredMore, leftMore } = toldMoney(before, { ...debt, state, outcome })
  const flow = { enteredDebts: entersNow ? 1 : 0, enteredCents: enteredMore, leftCents: leftMore }
  const { controlGroupId = '', controlLot = 0, enteredAt = 0, contactedAt = 0 } = before ?? {}
  // In the running experiment a debt stays in its group, whatever it does.
  const stays = !entersNow || (trial.groupId !== '' && controlGroupId === trial.groupId)
  if (stays) return { books: { ...money, controlGroupId, controlLot, enteredAt, contactedAt }, flow }
  return { books: { ...begunAnew(money), ...trial.placeOf(customer), enteredAt: now, contactedAt: 0 }, flow }
}

/** The state a line leaves a debt in: an agreement and a dispute outlive a new line, a settled debt may open again. */
function stateOf({ debt, outcome }: IngestRow, before: DebtRow | undefined): DebtState {
  if (outcome) return outcome.recovered ? 'paid' : 'closed'
  if (debt.overdueCents === 0) return before?.state === 'paid' ? 'paid' : 'closed'
  return before?.state === 'agreed' || before?.state === 'disputed' ? before.state : 'open'
}

const settled = (state: DebtState) => state === 'paid' || state === 'closed'

/** What the first score saw stays while the debt is worked; one that opens again begins anew. */
function sightOf(before: DebtRow | undefined, state: DebtState): Pick<DebtRow, 'sight' | 'sightAt'> | undefined {
  if (!before || (settled(before.state) && !settled(state))) return undefined
  const { sight, sightAt } = before
  return { sight, sightAt }
}

/**
 * A chunk's debts: scored, one row a contract however often it stands in the chunk.
 * @param known the debts that the chunk's customers have already
 */
export function planDebts(
  ctx: Context,
  rows: readonly IngestRow[],
  { customers, refs }: CustomerPlan,
  known: readonly DebtRow[],
  { portfolioId, scorer, trial }: { portfolioId: string; scorer: Scorer; trial: EntryTrial },
): DebtPlan {
  const { companyId } = ctx
  const now = ctx.now()
  const keyOf = (customerId: string, consortiumId: string) => `${customerId}|${consortiumId}`
  const before = new Map(known.map((row) => [keyOf(row.customerId, row.consortiumId), row]))
  const made = new Map<string, DebtRow>()
  const outcomes = new Map<string, OutcomeRow>()
  const flows = new Map<string, DebtFlow>()
  let updated = 0
  for (const [place, line] of rows.entries()) {
    const customer = customers.get(refs[place] as string)?.row
    if (!customer) throw new Error('a line lost its customer')
    const reach = { phone: customer.phoneIndex !== '', email: customer.emailIndex !== '' }
    const key = keyOf(customer.id, line.debt.consortiumId)
    const stored = before.get(key)
    const earlier = made.get(key) ?? stored
    if (earlier) updated += 1
    const facts = { ...line.debt, asOf: now }
    const state = stateOf(line, earlier)
    const sight = sightOf(earlier, state) ?? { sight: featuresOf(facts, reach), sightAt: now }
    const { books, flow: moved } = booksOf(earlier, line, state, { customer, trial, now })
    addFlow(flows, portfolioId, moved)
    if (earlier && earlier.portfolioId !== portfolioId) {
      const taken = takenAlong(earlier)
      addFlow(flows, earlier.portfolioId, taken, -1)
      addFlow(flows, portfolioId, taken)
    }
    const row: DebtRow = {
      ...facts,
      id: earlier?.id ?? newId('debt', now),
      companyId,
      customerId: customer.id,
      portfolioId,
      state,
      contemplated: facts.contemplated ?? earlier?.contemplated ?? null,
      probability: 0,
      scoreSource: scorer.source,
      scoreVersion: scorer.version,
      expectedCents: 0,
      segment: stored?.segment ?? 'medium_priority',
      scoredAt: now,
      ...sight,
      ...books,
      createdAt: earlier?.createdAt ?? now,
      updatedAt: Math.max(now, (earlier?.updatedAt ?? 0) + 1),
    }
    // Told of a debt already scored, an outcome teaches what its first score saw, not what working or settling changed.
    if (line.outcome) {
      outcomes.set(key, { debtId: row.id, companyId, ...line.outcome, features: sight.sight })
    }
    made.set(key, row)
  }
  return {
    rows: scored([...made.values()], customers, scorer),
    replaced: [...made.keys()].flatMap((key) => before.get(key)?.id ?? []),
    outcomes: [...outcomes.values()],
    updated,
    left: leftBy(made, before, portfolioId),
    flows,
  }
}

/** What entered with a debt and neither left nor was recovered: for the company as a whole a move changes nothing. */
const takenAlong = ({ state, toldCents, unseenCents }: DebtRow): DebtFlow => ({
  enteredDebts: settled(state) ? 0 : 1,
  enteredCents: toldCents - unseenCents,
  leftCents: 0,
})

function addFlow(flows: Map<string, DebtFlow>, portfolioId: string, flow: DebtFlow, times: 1 | -1 = 1): void {
  const sum = flows.get(portfolioId) ?? { enteredDebts: 0, enteredCents: 0, leftCents: 0 }
  flows.set(portfolioId, {
    enteredDebts: sum.enteredDebts + times * flow.enteredDebts,
    enteredCents: sum.enteredCents + times * flow.enteredCents,
    leftCents: sum.leftCents + times * flow.leftCents,
  })
}

function leftBy(made: Map<string, DebtRow>, before: Map<string, DebtRow>, portfolioId: string): string[] {
  const from = [...made.keys()].flatMap((key) => before.get(key)?.portfolioId ?? [])
  return [...new Set(from)].filter((id) => id !== portfolioId)
}

function scored(rows: DebtRow[], customers: CustomerPlan['customers'], scorer: Scorer): DebtRow[] {
  const reach = new Map(
    [...customers.values()].map(({ row }) => [row.id, { phone: row.phoneIndex !== '', email: row.emailIndex !== '' }]),
  )
  const features = rows.map((row) => featuresOf(row, reach.get(row.customerId) ?? { phone: false, email: false }))
  const probabilities = scorer.probabilities(features)
  rows.forEach((row, place) => {
    row.probability = probabilities[place] as number
    row.expectedCents = Math.round(row.overdueCents * row.probability)
  })
  return rows
}
