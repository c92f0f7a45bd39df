import type { z } from 'zod'
import { command } from '@/lib/platform/command'
import { type Context, requirePermission } from '@/lib/platform/context'
import { preferencesBefore } from '../contact/repository'
import { heldOutCustomers } from '../control/held-out-customers'
import { openPerson } from '../customers/person'
import { resolveCustomer } from '../customers/resolve-customer'
import { samePersonIds } from '../customers/same-person'
import { customerParams } from '../customers/schemas'
import { debtsOfCustomers } from '../debts/repository'
import { explainScore } from '../scoring/explain-score'
import { outcomesOf } from '../scoring/repository'
import { holders } from './holders'

/** Wishes listed of one person; nobody has told as many. */
const preferencesListed = 10_000

async function prepare(ctx: Context, { id }: z.output<typeof customerParams>) {
  requirePermission(ctx, 'can_access_financial_data')
  const { companyId } = ctx
  const row = await resolveCustomer(companyId, id)
  const debts = await debtsOfCustomers(companyId, [row.id])
  const reach = { phone: row.phoneIndex !== '', email: row.emailIndex !== '' }
  const others = await Promise.all(
    holders().map(async (holder): Promise<[string, unknown]> => [holder.name, await holder.export(companyId, row.id)]),
  )
  return {
    customerId: row.id,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    erasedAt: row.erasedAt,
    person: await openPerson(row),
    heldOut: (await heldOutCustomers(companyId, await samePersonIds(companyId, row.id))).size > 0,
    debts: await Promise.all(debts.map(async (debt) => ({ debt, score: await explainScore(debt, reach) }))),
    outcomes: await outcomesOf(
      companyId,
      debts.map((debt) => debt.id),
    ),
    preferences: await preferencesBefore(companyId, row.id, undefined, preferencesListed),
    others: Object.fromEntries(others),
  }
}
export type CustomerExport = Awaited<ReturnType<typeof prepare>> & { exportedAt: number }

/**
 * Everything held of a customer, for their right of access (LGPD arts. 18 II and 19), with an audit entry.
 * @throws AppError `missing_permission`, `not_found`
 */
export const exportCustomer = command({
  name: 'customer.export',
  scope: 'portfolios:read',
  input: customerParams,
  prepare,
  run: async (ctx, _input, found) => ({
    result: { ...found, exportedAt: ctx.now() } as CustomerExport,
    audit: { action: 'customer.exported', resource: { type: 'customer', id: found.customerId } },
  }),
})
