import { type Context, requireScope } from '@/lib/platform/context'
import { type PreferenceRow, preferencesBefore } from '../contact/repository'
import { heldOutCustomers } from '../control/held-out-customers'
import { type DebtRow, debtsOfCustomers } from '../debts/repository'
import { holders, type TimelineEntry } from '../privacy/holders'
import { type DebtScore, explainScore } from '../scoring/explain-score'
import { outcomesOf } from '../scoring/repository'
import { resolveCustomer } from './resolve-customer'
import { samePersonIds } from './same-person'
import { timelineOf } from './timeline'
import { type CustomerView, viewCustomer } from './view'

export type ScoredDebtView = { debt: DebtRow; score: DebtScore }
export type CustomerPage = {
  customer: CustomerView
  /** The running control group leaves this person to the old process. */
  heldOut: boolean
  debts: ScoredDebtView[]
  preferences: PreferenceRow[]
  timeline: TimelineEntry[]
  /** Of other rooms' things: conversations, agreements, … */
  counts: Record<string, number>
}

const timelineEntries = 200
const preferencesShown = 200

/** All of one customer that a person works with. `id` is ours or the company's own. @throws AppError `not_found` */
export async function getCustomer(ctx: Context, id: string): Promise<CustomerPage> {
  requireScope(ctx, 'portfolios:read')
  const { companyId } = ctx
  const row = await resolveCustomer(companyId, id)
  const debts = await debtsOfCustomers(companyId, [row.id])
  const [preferences, outcomes, counts, customer, held] = await Promise.all([
    preferencesBefore(companyId, row.id, undefined, preferencesShown),
    outcomesOf(
      companyId,
      debts.map((debt) => debt.id),
    ),
    Promise.all(holders().map((holder) => holder.count?.(companyId, row.id) ?? {})),
    viewCustomer(ctx, row),
    samePersonIds(companyId, row.id).then((ids) => heldOutCustomers(companyId, ids)),
  ])
  const reach = { phone: row.phoneIndex !== '', email: row.emailIndex !== '' }
  const scored = await Promise.all(debts.map(async (debt) => ({ debt, score: await explainScore(debt, reach) })))
  return {
    customer,
    heldOut: held.size > 0,
    debts: scored.sort((a, b) => b.debt.expectedCents - a.debt.expectedCents),
    preferences,
    timeline: await timelineOf(companyId, { customer: row, debts, outcomes, preferences }, timelineEntries),
    counts: Object.assign({}, ...counts),
  }
}
