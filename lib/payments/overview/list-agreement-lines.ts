import type { AgreementState } from '@/db/constants/payments'
import { dayOf } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { type CustomerBrief, customerBriefs, findCustomerIds } from '@/lib/portfolios'
import { type AgreementRow, listAgreementRows } from '../agreements/repository'
import { type Due, dueNow } from '../core/due'

export type AgreementLinesQuery = {
  simulated: boolean
  state?: AgreementState | undefined
  /** Only those that stand and have an instalment past its day. */
  overdue?: boolean | undefined
  /** Only those that stand or are paid and have an instalment today. */
  today?: boolean | undefined
  /** A customer's id, document, phone, e-mail or whole name. */
  find?: string | undefined
  limit: number
  cursor?: string | undefined
}

/** An agreement with what has come for each instalment and whose it is. */
export type AgreementLine = { agreement: AgreementRow; due: Due; customer: CustomerBrief }

/** What one agreement's instalments stand at today, and whose they are. */
export async function toAgreementLines(ctx: Context, rows: readonly AgreementRow[], today: string) {
  const briefOf = await customerBriefs(ctx.companyId, rows, ctx.now())
  return rows.map(
    (agreement): AgreementLine => ({ agreement, due: dueNow(agreement, today), customer: briefOf(agreement) }),
  )
}

const mostPeople = 500

/** The company's agreements for people to work through, newest first. Customers are found by whole values only. */
export async function listAgreementLines(ctx: Context, query: AgreementLinesQuery): Promise<Page<AgreementLine>> {
  requireScope(ctx, 'payments:read')
  const customerIds = query.find ? (await findCustomerIds(ctx.companyId, query.find)).slice(0, mostPeople) : undefined
  if (customerIds?.length === 0) return { data: [], nextCursor: null }
  const [before] = query.cursor ? decodeCursor(query.cursor, 'string') : []
  const today = dayOf(ctx.now(), await timeZoneOf(ctx.companyId))
  const rows = await listAgreementRows(
    ctx.companyId,
    {
      simulated: query.simulated,
      customerIds,
      ...(query.state && { state: query.state }),
      ...(query.overdue && { overdueOn: today }),
      ...(query.today && { dueOn: today }),
    },
    before,
    query.limit + 1,
  )
  const page = toPage(rows, query.limit, (row) => [row.id])
  return { data: await toAgreementLines(ctx, page.data, today), nextCursor: page.nextCursor }
}
