import type { DebtRow } from '../debts/repository'
import { holders, type TimelineEntry } from '../privacy/holders'
import type { OutcomeRow } from '../scoring/repository'
import type { CustomerRow } from './repository'

type Known = {
  customer: CustomerRow
  debts: DebtRow[]
  outcomes: OutcomeRow[]
  preferences: { id: string; kind: string; channel: string; at: number; endedAt: number }[]
}

function ownEntries({ customer, debts, outcomes, preferences }: Known): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  const tell = (at: number, type: string, resource: [string, string], details: TimelineEntry['details'] = {}) =>
    entries.push({ at, type, resource: { type: resource[0], id: resource[1] }, details })
  tell(customer.createdAt, 'customer.received', ['customer', customer.id])
  if (customer.erasedAt > 0) tell(customer.erasedAt, 'customer.erased', ['customer', customer.id])
  for (const debt of debts) {
    const { consortiumId: consortium_id, portfolioId: portfolio_id } = debt
    tell(debt.createdAt, 'debt.received', ['debt', debt.id], { consortium_id, portfolio_id })
    if (debt.asOf > debt.createdAt) tell(debt.asOf, 'debt.updated', ['debt', debt.id], { consortium_id })
    tell(debt.scoredAt, 'debt.scored', ['debt', debt.id], {
      probability: debt.probability,
      source: debt.scoreSource,
      segment: debt.segment,
    })
  }
  for (const { debtId, at, recovered, recoveredCents } of outcomes) {
    tell(at, 'debt.recovery_recorded', ['debt', debtId], { recovered, recovered_amount: recoveredCents / 100 })
  }
  for (const { id, kind, channel, at, endedAt } of preferences) {
    tell(at, 'preference.recorded', ['preference', id], { kind, channel })
    if (endedAt > 0) tell(endedAt, 'preference.ended', ['preference', id], { kind, channel })
  }
  return entries
}

/** What is known to have happened to a customer, newest first: this room's own and every other holder's. */
export async function timelineOf(companyId: string, known: Known, count: number): Promise<TimelineEntry[]> {
  const others = await Promise.all(
    holders().map((holder) => holder.timeline?.(companyId, known.customer.id, count) ?? []),
  )
  return [...ownEntries(known), ...others.flat()].sort((a, b) => b.at - a.at).slice(0, count)
}
