import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { heldOutCustomers } from '../control/held-out-customers'
import { type DebtRow, listDebts } from '../debts/repository'
import { findCustomerIds } from './find-customer-ids'
import { customersById } from './repository'
import type { ListCustomersQuery } from './schemas'
import { type CustomerView, viewCustomer } from './view'

/** A line of the work list: one debt and whose it is. */
export type CustomerLine = {
  customer: CustomerView
  debt: DebtRow
  /** The running control group leaves this person to the old process. */
  heldOut: boolean
}

const found = 1_000

/** The customers that every look-up of the query names; undefined where it names none. */
async function named(companyId: string, query: ListCustomersQuery): Promise<string[] | undefined> {
  const asked = [query.document, query.phone, query.email, query.name, query.customer_id]
  let ids: string[] | undefined
  for (const text of asked) {
    if (text === undefined) continue
    const these = await findCustomerIds(companyId, text)
    ids = ids ? ids.filter((id) => these.includes(id)) : these
  }
  return ids?.slice(0, found)
}

/** Debts with their customers, most valuable first (overdue × recovery probability): one line a debt. */
export async function listCustomers(ctx: Context, query: ListCustomersQuery): Promise<Page<CustomerLine>> {
  requireScope(ctx, 'portfolios:read')
  const place = query.cursor ? decodeCursor(query.cursor, 'number', 'string') : undefined
  const customerIds = await named(ctx.companyId, query)
  if (customerIds?.length === 0) return { data: [], nextCursor: null }
  const { portfolio_id: portfolioId, segment, state } = query
  const rows = await listDebts(
    ctx.companyId,
    { portfolioId, segment, state, customerIds },
    place && { expectedCents: place[0], id: place[1] },
    query.limit + 1,
  )
  const page = toPage(rows, query.limit, (row) => [row.expectedCents, row.id])
  const customers = new Map(
    (
      await customersById(
        ctx.companyId,
        page.data.map(({ customerId }) => customerId),
      )
    ).map((row) => [row.id, row]),
  )
  const held = await heldOutCustomers(ctx.companyId, [...customers.keys()])
  const data: CustomerLine[] = []
  for (const debt of page.data) {
    const row = customers.get(debt.customerId)
    if (row) data.push({ debt, customer: await viewCustomer(ctx, row), heldOut: held.has(row.id) })
  }
  return { data, nextCursor: page.nextCursor }
}
