import { and, asc, desc, eq, gte, inArray, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import type { PaymentFinding, PaymentSource, PaymentState } from '@/db/constants/payments'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { notFound } from '@/lib/platform/errors'
import { debtsInPortfolio } from '@/lib/portfolios'
import type { AgreementRow } from '../agreements/repository'
import type { LedgerLineRow } from '../ledger/repository'
import type { PaymentRow, RefundRow } from '../settle/repository'

const { agreements, ledgerLines, payments, refunds } = tables
const given = <T, R>(value: T | undefined, make: (value: T) => R) => (value === undefined ? undefined : make(value))

export type ReceivedFilter = {
  state?: PaymentState | undefined
  finding?: PaymentFinding | undefined
  source?: PaymentSource | undefined
  agreementId?: string | undefined
  customerId?: string | undefined
  portfolioId?: string | undefined
  /** Paid at or after, and before (UTC ms). */
  from?: number | undefined
  to?: number | undefined
  simulated?: boolean | undefined
}

/** Payments before the id, newest first. */
export async function listReceivedRows(
  companyId: string,
  filter: ReceivedFilter,
  before: string | undefined,
  count: number,
): Promise<PaymentRow[]> {
  const query = db()
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.companyId, companyId),
        given(filter.state, (state) => eq(payments.state, state)),
        given(filter.finding, (finding) => eq(payments.finding, finding)),
        given(filter.source, (source) => eq(payments.source, source)),
        given(filter.agreementId, (id) => eq(payments.agreementId, id)),
        given(filter.customerId, (id) => eq(payments.customerId, id)),
        given(filter.portfolioId, (id) => inArray(payments.debtId, debtsInPortfolio(companyId, id))),
        given(filter.from, (at) => gte(payments.paidAt, at)),
        given(filter.to, (at) => lt(payments.paidAt, at)),
        given(filter.simulated, (simulated) => eq(payments.simulated, simulated)),
        given(before, (id) => lt(payments.id, id)),
      ),
    )
  return limit(query.orderBy(desc(payments.id)), count)
}

/** @throws AppError `not_found` for an unknown id and for another company's. */
export async function getRefundRow(companyId: string, id: string): Promise<RefundRow> {
  const rows = await db()
    .select()
    .from(refunds)
    .where(and(eq(refunds.companyId, companyId), eq(refunds.id, id)))
  if (!rows[0]) throw notFound('refund')
  return rows[0]
}

/** Those of the payments of which a refund is on its way. */
export async function withRefundsOnTheirWay(companyId: string, paymentIds: string[]): Promise<Set<string>> {
  if (paymentIds.length === 0) return new Set()
  const rows = await db()
    .select({ paymentId: refunds.paymentId })
    .from(refunds)
    .where(
      and(eq(refunds.companyId, companyId), inArray(refunds.paymentId, paymentIds), eq(refunds.state, 'processing')),
    )
  return new Set(rows.map(({ paymentId }) => paymentId))
}

/** What agreements hold beyond their totals, cents by id. */
export async function excessOf(companyId: string, agreementIds: string[]): Promise<Map<string, number>> {
  if (agreementIds.length === 0) return new Map()
  const rows: Pick<AgreementRow, 'id' | 'totalCents' | 'paidCents'>[] = await db()
    .select({ id: agreements.id, totalCents: agreements.totalCents, paidCents: agreements.paidCents })
    .from(agreements)
    .where(and(eq(agreements.companyId, companyId), inArray(agreements.id, agreementIds)))
  return new Map(rows.map(({ id, totalCents, paidCents }) => [id, Math.max(0, paidCents - totalCents)]))
}

export type LedgerFilter = {
  account?: LedgerLineRow['account'] | undefined
  agreementId?: string | undefined
  paymentId?: string | undefined
  from?: number | undefined
  to?: number | undefined
  simulated?: boolean | undefined
}

/** Ids of the entries that have such a line, before the id, newest first. */
export async function entryIdsOf(
  companyId: string,
  filter: LedgerFilter,
  before: string | undefined,
  count: number,
): Promise<string[]> {
  const query = db()
    .select({ entryId: ledgerLines.entryId })
    .from(ledgerLines)
    .where(
      and(
        eq(ledgerLines.companyId, companyId),
        given(filter.account, (account) => eq(ledgerLines.account, account)),
        given(filter.agreementId, (id) => eq(ledgerLines.agreementId, id)),
        given(filter.paymentId, (id) => eq(ledgerLines.paymentId, id)),
        given(filter.from, (at) => gte(ledgerLines.at, at)),
        given(filter.to, (at) => lt(ledgerLines.at, at)),
        given(filter.simulated, (simulated) => eq(ledgerLines.simulated, simulated)),
        given(before, (id) => lt(ledgerLines.entryId, id)),
      ),
    )
    .groupBy(ledgerLines.entryId)
  return (await limit(query.orderBy(desc(ledgerLines.entryId)), count)).map(({ entryId }) => entryId)
}

/** All lines of entries, in the order they were written. */
export async function linesOfEntries(companyId: string, entryIds: string[]): Promise<LedgerLineRow[]> {
  if (entryIds.length === 0) return []
  return db()
    .select()
    .from(ledgerLines)
    .where(and(eq(ledgerLines.companyId, companyId), inArray(ledgerLines.entryId, entryIds)))
    .orderBy(asc(ledgerLines.id))
}
