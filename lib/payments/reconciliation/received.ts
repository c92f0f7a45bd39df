import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { unsealJson } from '@/lib/platform/crypto/company-key'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { type AgreementRow, getAgreementRow } from '../agreements/repository'
import { type BankLineRow, getBankLineRow } from '../bank/repository'
import { type ChargeRow, getChargeRow } from '../charges/repository'
import { type NextStep, nextStep } from '../core/next-step'
import type { Payer } from '../receipt'
import { getPaymentRow, type PaymentRow, type RefundRow, refundsOf } from '../settle/repository'
import { windowOf } from './days'
import { entriesOf, type LedgerEntry } from './list-ledger'
import { entryIdsOf, excessOf, listReceivedRows, withRefundsOnTheirWay } from './repository'
import type { receivedQuery } from './schemas'

/** Money that came, and what a person has to do about it. */
export type Received = { row: PaymentRow; next: NextStep }
export type ReceivedDetail = Received & {
  /** Null for a reader without the right to financial data. */
  payer: Payer | null
  charge: ChargeRow | undefined
  agreement: AgreementRow | undefined
  line: BankLineRow | undefined
  refunds: RefundRow[]
  entries: LedgerEntry[]
}

const mostEntries = 200

/** Payments with their next steps, in two queries for all of them. */
export async function withNextSteps(companyId: string, rows: PaymentRow[]): Promise<Received[]> {
  const onTheirWay = await withRefundsOnTheirWay(
    companyId,
    rows.map(({ id }) => id),
  )
  const agreementIds = [...new Set(rows.map(({ agreementId }) => agreementId).filter(Boolean))]
  const excess = await excessOf(companyId, agreementIds)
  return rows.map((row) => ({
    row,
    next: nextStep({
      state: row.state,
      finding: row.finding,
      namesCharge: row.paymentRequestId !== '',
      refundOnItsWay: onTheirWay.has(row.id),
      excessCents: excess.get(row.agreementId) ?? 0,
    }),
  }))
}

/** One payment with its next step. */
export async function receivedOf(row: PaymentRow): Promise<Received> {
  const [received] = await withNextSteps(row.companyId, [row])
  return received ?? { row, next: 'none' }
}

/** Money that came in, newest first. */
export async function listReceived(ctx: Context, query: z.output<typeof receivedQuery>): Promise<Page<Received>> {
  requireScope(ctx, 'payments:read')
  const [before] = query.cursor ? decodeCursor(query.cursor, 'string') : []
  const { state, finding, source, simulated, limit } = query
  const { agreement_id: agreementId, customer_id: customerId, portfolio_id: portfolioId } = query
  const window = windowOf(await timeZoneOf(ctx.companyId), query)
  const told = simulated && { simulated: simulated === 'true' }
  const filter = { state, finding, source, agreementId, customerId, portfolioId, ...window, ...told }
  const rows = await listReceivedRows(ctx.companyId, filter, before, limit + 1)
  const page = toPage(rows, limit, (row) => [row.id])
  return { data: await withNextSteps(ctx.companyId, page.data), nextCursor: page.nextCursor }
}

/** @throws AppError `not_found` */
export async function getReceived(ctx: Context, id: string): Promise<ReceivedDetail> {
  requireScope(ctx, 'payments:read')
  const { companyId } = ctx
  const row = await getPaymentRow(companyId, id)
  const { paymentRequestId, agreementId, bankLineId, endToEndId, blob } = row
  const place = { companyId, table: 'payments', row: id }
  const entryIds = await entryIdsOf(companyId, { paymentId: id }, undefined, mostEntries)
  return {
    ...(await receivedOf(row)),
    payer: ctx.permissions.can_access_financial_data ? await unsealJson<Payer>(place, blob) : null,
    charge: paymentRequestId ? await getChargeRow(companyId, paymentRequestId) : undefined,
    agreement: agreementId ? await getAgreementRow(companyId, agreementId) : undefined,
    line: bankLineId ? await getBankLineRow(companyId, bankLineId) : undefined,
    refunds: await refundsOf(companyId, endToEndId),
    entries: (await entriesOf(companyId, entryIds)).reverse(),
  }
}
