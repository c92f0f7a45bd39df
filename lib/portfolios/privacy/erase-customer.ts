import { command } from '@/lib/platform/command'
import { requirePermission } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { suppress } from '../contact/repository'
import { leftOf } from '../core/debt-money'
import { wipeCustomer } from '../customers/repository'
import { resolveCustomer } from '../customers/resolve-customer'
import { closeDebtsOf, type DebtRow } from '../debts/repository'
import { portfolioEvents } from '../events'
import type { DebtFlow } from '../ingest/plan-debts'
import { tellFlows } from '../ingest/tell-flows'
import { holders, type KeptNote } from './holders'
import { eraseInput } from './schemas'

export type Erasure = { customerId: string; erasedAt: number; erased: string[]; kept: KeptNote[]; debtsClosed: number }

const wiped = ['name', 'document', 'phone', 'email', 'birth_date', 'profile', 'customer_ref', 'lookup_indexes']
/** What this room keeps: a debt's figures prove a claim until it lapses, the trail proves what was done. */
const kept: KeptNote[] = [
  { what: 'debt_amounts', law: 'cc_206_5_i' },
  { what: 'accounting_records', law: 'ctn_173_174' },
  { what: 'contact_preferences', law: 'lgpd_16_i' },
  { what: 'suppression', law: 'lgpd_16_i' },
  { what: 'audit_trail', law: 'lgpd_16_i' },
]

/** By portfolio what is no longer overdue where these debts are closed. */
function flowsOf(closed: readonly DebtRow[]): Map<string, DebtFlow> {
  const flows = new Map<string, DebtFlow>()
  for (const debt of closed.filter((one) => leftOf(one) > 0)) {
    const flow = flows.get(debt.portfolioId) ?? { enteredDebts: 0, enteredCents: 0, leftCents: 0 }
    flows.set(debt.portfolioId, { ...flow, leftCents: flow.leftCents + leftOf(debt) })
  }
  return flows
}

/**
 * Erases a person on their request (LGPD art. 18 VI): the sealed identity is wiped and the look-up indexes are replaced,
 * so that nobody can be found or named again; open debts are closed, their figures stay under the customer's id for as
 * long as law asks. Other rooms erase what they hold in the same transaction. For good. The blind
 * index of the document alone is kept apart, tied to no customer: should the company send the person again, nobody
 * writes to them.
 * @throws AppError `missing_permission`, `not_found`, `customer_erased`
 */
export const eraseCustomer = command({
  name: 'customer.erase',
  scope: 'portfolios:write',
  input: eraseInput,
  run: async (ctx, { id, reason }) => {
    requirePermission(ctx, 'can_access_financial_data')
    const { companyId } = ctx
    const row = await resolveCustomer(companyId, id)
    if (row.erasedAt > 0) throw conflict('customer_erased')
    const at = ctx.now()
    const closed = await closeDebtsOf(companyId, row.id, ['open', 'disputed'], at)
    await tellFlows(ctx, flowsOf(closed))
    const debtsClosed = closed.length
    const others = []
    for (const holder of holders()) others.push(await holder.erase(companyId, row.id, at))
    await suppress(companyId, row.documentIndex, at)
    await wipeCustomer(companyId, row, at)
    const erased = [...wiped, ...others.flatMap((told) => told.erased)]
    const stays = [...kept, ...others.flatMap((told) => told.kept)]
    return {
      result: { customerId: row.id, erasedAt: at, erased, kept: stays, debtsClosed } satisfies Erasure,
      audit: {
        action: 'customer.erased',
        resource: { type: 'customer', id: row.id },
        details: { reason, debts_closed: debtsClosed, kept: stays.map(({ what }) => what) },
      },
      events: [{ type: portfolioEvents.customerErased, payload: { customer_id: row.id } }],
    }
  },
})
