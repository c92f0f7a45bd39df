import { and, asc, eq, gte, inArray, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type {
  AgreementState,
  BankLineState,
  LedgerAccount,
  NoticeState,
  PaymentFinding,
  PaymentSource,
  PaymentState,
  RefundState,
} from '@/db/constants/payments'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import { debtsInPortfolio } from '@/lib/portfolios'
import type { Span } from '../core/covered-days'

const { agreements, bankFiles, bankLines, ledgerLines, paymentNotices, payments, refunds } = tables

export type Book = { companyId: string; simulated: boolean }
/** All of a book, or what was paid on one portfolio's debts. */
export type BookPart = Book & { portfolioId?: string | undefined }
/** From an instant until before another, UTC ms. */
export type Instants = { from: number; to: number }

const count = sql<number>`count(*)`
const numbered = <T extends Record<string, unknown>, K extends keyof T>(rows: T[], ...keys: K[]): T[] =>
  rows.map((row) => ({ ...row, ...Object.fromEntries(keys.map((key) => [key, Number(row[key] ?? 0)])) }))

const inside = (
  column: typeof payments.paidAt | typeof refunds.settledAt | typeof refunds.requestedAt,
  spans: Instants[],
) => or(...spans.map(({ from, to }) => and(gte(column, from), lt(column, to))))
const onDays = (spans: Span[]) =>
  or(...spans.map(({ from, to }) => and(gte(bankLines.day, from), lte(bankLines.day, to))))
const ownPayments = ({ companyId, simulated }: Book) =>
  and(eq(payments.companyId, companyId), eq(payments.simulated, simulated))
const partPayments = ({ portfolioId, ...book }: BookPart) =>
  and(
    ownPayments(book),
    portfolioId === undefined ? undefined : inArray(payments.debtId, debtsInPortfolio(book.companyId, portfolioId)),
  )
const ownRefunds = ({ companyId, simulated }: Book) =>
  and(eq(refunds.companyId, companyId), eq(refunds.simulated, simulated))
/** Refunds of known money that the bank sent within these spans. */
const returnedOn = (spans: Instants[]) =>
  and(ne(refunds.paymentId, ''), eq(refunds.state, 'returned'), inside(refunds.settledAt, spans))
const ownLines = ({ companyId, simulated }: Book) =>
  and(eq(bankLines.companyId, companyId), eq(bankLines.simulated, simulated))

export type PaymentSum = {
  state: PaymentState
  finding: PaymentFinding
  source: PaymentSource
  count: number
  cents: number
}

/** Payments paid in a window, by state, finding and source. */
export async function paymentSums(book: BookPart, window: Instants): Promise<PaymentSum[]> {
  const { state, finding, source } = payments
  const rows = await db()
    .select({ state, finding, source, count, cents: sql<number>`sum(${payments.amountCents})` })
    .from(payments)
    .where(and(partPayments(book), inside(payments.paidAt, [window])))
    .groupBy(state, finding, source)
  return numbered(rows, 'count', 'cents')
}

/** Refunds by state: those returned by when they were settled, the others by when they were asked for. */
export async function refundSums(
  book: BookPart,
  window: Instants,
): Promise<{ state: RefundState; count: number; cents: number }[]> {
  const when = or(
    and(eq(refunds.state, 'returned'), inside(refunds.settledAt, [window])),
    and(ne(refunds.state, 'returned'), inside(refunds.requestedAt, [window])),
  )
  const ofPart =
    book.portfolioId === undefined
      ? undefined
      : inArray(refunds.paymentId, db().select({ id: payments.id }).from(payments).where(partPayments(book)))
  const rows = await db()
    .select({ state: refunds.state, count, cents: sql<number>`sum(${refunds.amountCents})` })
    .from(refunds)
    .where(and(ownRefunds(book), ne(refunds.paymentId, ''), when, ofPart))
    .groupBy(refunds.state)
  return numbered(rows, 'count', 'cents')
}

/** What was received less what was returned on these days, cents. */
export async function netOfDays(book: Book, spans: Instants[]): Promise<number> {
  if (spans.length === 0) return 0
  const [received] = await db()
    .select({ cents: sql<number | null>`sum(${payments.amountCents})` })
    .from(payments)
    .where(and(ownPayments(book), inside(payments.paidAt, spans)))
  const [returned] = await db()
    .select({ cents: sql<number | null>`sum(${refunds.amountCents})` })
    .from(refunds)
    .where(and(ownRefunds(book), returnedOn(spans)))
  return Number(received?.cents ?? 0) - Number(returned?.cents ?? 0)
}

/** Received less returned since the first payment, cents, from the payments themselves. */
export async function netOfAll(book: Book): Promise<number> {
  const rows = await db()
    .select({ cents: sql<number | null>`sum(${payments.amountCents} - ${payments.refundedCents})` })
    .from(payments)
    .where(ownPayments(book))
  return Number(rows[0]?.cents ?? 0)
}

export async function noticeSums(
  companyId: string,
  window: Instants,
): Promise<{ state: NoticeState; count: number; repeats: number }[]> {
  const rows = await db()
    .select({ state: paymentNotices.state, count, repeats: sql<number>`sum(${paymentNotices.repeats})` })
    .from(paymentNotices)
    .where(
      and(
        eq(paymentNotices.companyId, companyId),
        gte(paymentNotices.receivedAt, window.from),
        lt(paymentNotices.receivedAt, window.to),
      ),
    )
    .groupBy(paymentNotices.state)
  return numbered(rows, 'count', 'repeats')
}

/** Days that files cover, of those that touch the window. */
export async function statementSpans({ companyId, simulated }: Book, window: Span): Promise<Span[]> {
  return db()
    .select({ from: bankFiles.fromDay, to: bankFiles.toDay })
    .from(bankFiles)
    .where(
      and(
        eq(bankFiles.companyId, companyId),
        eq(bankFiles.simulated, simulated),
        lte(bankFiles.fromDay, window.to),
        gte(bankFiles.toDay, window.from),
      ),
    )
    .groupBy(bankFiles.fromDay, bankFiles.toDay)
}

export type StatementSum = { state: BankLineState; count: number; cents: number; credits: number; creditCents: number }

/** Lines of a window by state; `cents` net, `creditCents` of those that came in. */
export async function statementSums(book: Book, window: Span): Promise<StatementSum[]> {
  const rows = await db()
    .select({
      state: bankLines.state,
      count,
      cents: sql<number>`sum(${bankLines.amountCents})`,
      credits: sql<number>`sum(case when ${bankLines.amountCents} > 0 then 1 else 0 end)`,
      creditCents: sql<number>`sum(case when ${bankLines.amountCents} > 0 then ${bankLines.amountCents} else 0 end)`,
    })
    .from(bankLines)
    .where(and(ownLines(book), onDays([window])))
    .groupBy(bankLines.state)
  return numbered(rows, 'count', 'cents', 'credits', 'creditCents')
}

export type TrialLine = { account: LedgerAccount; debit: number; credit: number }

/** Debits and credits of every account since the first booking, cents. */
export async function trialBalance({ companyId, simulated }: Book): Promise<TrialLine[]> {
  const rows = await db()
    .select({
      account: ledgerLines.account,
      debit: sql<number>`sum(${ledgerLines.debitCents})`,
      credit: sql<number>`sum(${ledgerLines.creditCents})`,
    })
    .from(ledgerLines)
    .where(and(eq(ledgerLines.companyId, companyId), eq(ledgerLines.simulated, simulated)))
    .groupBy(ledgerLines.account)
  return numbered(rows, 'debit', 'credit')
}

/** Agreements by state, as they stand now. */
export async function agreementSums({
  companyId,
  simulated,
}: Book): Promise<{ state: AgreementState; count: number; total: number; paid: number }[]> {
  const rows = await db()
    .select({
      state: agreements.state,
      count,
      total: sql<number>`sum(${agreements.totalCents})`,
      paid: sql<number>`sum(${agreements.paidCents})`,
    })
    .from(agreements)
    .where(and(eq(agreements.companyId, companyId), eq(agreements.simulated, simulated)))
    .groupBy(agreements.state)
  return numbered(rows, 'count', 'total', 'paid')
}

/** Something on one side that the other does not show on the same days; `cents` as it adds to statement less ledger. */
export type Apart = { day: string; at: number; cents: number; lineId: string; paymentId: string; refundId: string }
export type ApartSum = { count: number; cents: number; rows: Apart[] }

const none: ApartSum = { count: 0, cents: 0, rows: [] }
const merge = (...sums: ApartSum[]): ApartSum => ({
  count: sums.reduce((total, sum) => total + sum.count, 0),
  cents: sums.reduce((total, sum) => total + sum.cents, 0),
  rows: sums.flatMap(({ rows }) => rows),
})

const lineFields = {
  day: bankLines.day,
  at: sql<number>`0`,
  cents: bankLines.amountCents,
  lineId: bankLines.id,
  paymentId: bankLines.paymentId,
  refundId: bankLines.refundId,
}

/** Lines of the covered days that nobody was found for. */
export async function linesAlone(book: Book, days: Span[], most: number): Promise<ApartSum> {
  if (days.length === 0) return none
  const where = and(ownLines(book), eq(bankLines.state, 'unmatched'), onDays(days))
  const [sum] = await db()
    .select({ count, cents: sql<number>`sum(${bankLines.amountCents})` })
    .from(bankLines)
    .where(where)
  const rows = await limit(
    db().select(lineFields).from(bankLines).where(where).orderBy(asc(bankLines.day), asc(bankLines.id)),
    most,
  )
  return { count: Number(sum?.count ?? 0), cents: Number(sum?.cents ?? 0), rows }
}

const lineOfPayment = and(
  eq(bankLines.companyId, payments.companyId),
  eq(bankLines.id, payments.bankLineId),
  eq(bankLines.state, 'matched'),
)
const lineOfRefund = and(
  eq(bankLines.companyId, refunds.companyId),
  eq(bankLines.refundId, refunds.id),
  eq(bankLines.state, 'matched'),
)

async function paymentsWhere(where: SQL | undefined, sign: 1 | -1, most: number): Promise<ApartSum> {
  const cents = sql<number>`${sign} * ${payments.amountCents}`
  const fields = {
    day: sql<string>`coalesce(${bankLines.day}, '')`,
    at: payments.paidAt,
    cents,
    lineId: payments.bankLineId,
  }
  const [sum] = await db()
    .select({ count, cents: sql<number>`sum(${payments.amountCents})` })
    .from(payments)
    .leftJoin(bankLines, lineOfPayment)
    .where(where)
  const query = db()
    .select({ ...fields, paymentId: payments.id, refundId: sql<string>`''` })
    .from(payments)
    .leftJoin(bankLines, lineOfPayment)
    .where(where)
  const rows = await limit(query.orderBy(asc(payments.paidAt), asc(payments.id)), most)
  return { count: Number(sum?.count ?? 0), cents: sign * Number(sum?.cents ?? 0), rows: numbered(rows, 'at', 'cents') }
}

async function refundsWhere(where: SQL | undefined, sign: 1 | -1, most: number): Promise<ApartSum> {
  const cents = sql<number>`${sign} * ${refunds.amountCents}`
  const day = sql<string>`coalesce(${bankLines.day}, '')`
  const fields = { day, at: refunds.settledAt, cents, lineId: sql<string>`coalesce(${bankLines.id}, '')` }
  const [sum] = await db()
    .select({ count, cents: sql<number>`sum(${refunds.amountCents})` })
    .from(refunds)
    .leftJoin(bankLines, lineOfRefund)
    .where(where)
  const query = db()
    .select({ ...fields, paymentId: refunds.paymentId, refundId: refunds.id })
    .from(refunds)
    .leftJoin(bankLines, lineOfRefund)
    .where(where)
  const rows = await limit(query.orderBy(asc(refunds.settledAt), asc(refunds.id)), most)
  return { count: Number(sum?.count ?? 0), cents: sign * Number(sum?.cents ?? 0), rows: numbered(rows, 'at', 'cents') }
}

/** Money of the covered days that no line shows. */
export async function moneyAlone(book: Book, spans: Instants[], most: number): Promise<ApartSum> {
  if (spans.length === 0) return none
  const alone = sql`${bankLines.id} is null`
  return merge(
    await paymentsWhere(and(ownPayments(book), inside(payments.paidAt, spans), alone), -1, most),
    await refundsWhere(and(ownRefunds(book), returnedOn(spans), alone), 1, most),
  )
}

/** Lines and money that belong together and of which only one falls on the covered days. */
export async function onOtherDays(book: Book, days: Span[], spans: Instants[], most: number): Promise<ApartSum> {
  if (days.length === 0) return none
  const lineIn = onDays(days)
  const lineOut = sql`(${bankLines.id} is not null and not (${lineIn}))`
  const paidIn = inside(payments.paidAt, spans)
  const settledIn = returnedOn(spans)
  const lineThere = sql`${bankLines.id} is not null`
  return merge(
    await paymentsWhere(and(ownPayments(book), paidIn, lineOut), -1, most),
    await paymentsWhere(and(ownPayments(book), lineThere, lineIn, sql`not (${paidIn})`), 1, most),
    await refundsWhere(and(ownRefunds(book), settledIn, lineOut), 1, most),
    await refundsWhere(and(ownRefunds(book), lineThere, lineIn, sql`not (${settledIn})`), -1, most),
  )
}

/** Net of the lines of the covered days that are not set aside, cents. */
export async function netOfLines(book: Book, days: Span[]): Promise<number> {
  if (days.length === 0) return 0
  const rows = await db()
    .select({ cents: sql<number | null>`sum(${bankLines.amountCents})` })
    .from(bankLines)
    .where(and(ownLines(book), ne(bankLines.state, 'ignored'), onDays(days)))
  return Number(rows[0]?.cents ?? 0)
}
