import type { z } from 'zod'
import { dayOf, daysBetween } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { coveredDays, daysOf, type Span } from '../core/covered-days'
import { instantsOf } from './days'
import {
  type Apart,
  agreementSums,
  linesAlone,
  moneyAlone,
  netOfAll,
  netOfDays,
  netOfLines,
  noticeSums,
  onOtherDays,
  paymentSums,
  refundSums,
  statementSpans,
  statementSums,
  trialBalance,
} from './figures-repository'
import type { reconciliationQuery } from './schemas'

const mostDays = 366
const mostItems = 200

export const differenceKinds = ['statement_only', 'ledger_only', 'other_day'] as const
export type DifferenceKind = (typeof differenceKinds)[number]
export type DifferenceItem = Apart & { kind: DifferenceKind }

async function difference(book: { companyId: string; simulated: boolean }, days: Span[], timeZone: string) {
  const spans = days.map(({ from, to }) => instantsOf(timeZone, from, to))
  const statement = await netOfLines(book, days)
  const ledger = await netOfDays(book, spans)
  const apart = {
    statement_only: await linesAlone(book, days, mostItems),
    ledger_only: await moneyAlone(book, spans, mostItems),
    other_day: await onOtherDays(book, days, spans, mostItems),
  }
  const explained = differenceKinds.reduce((cents, kind) => cents + apart[kind].cents, 0)
  const items = differenceKinds.flatMap((kind) =>
    apart[kind].rows
      .slice(0, mostItems)
      .map((row): DifferenceItem => ({ ...row, kind, day: row.day || dayOf(row.at, timeZone) })),
  )
  return { statement, ledger, apart, explained, unexplained: statement - ledger - explained, items }
}

export type Reconciliation = Awaited<ReturnType<typeof reconcile>>

/**
 * Ledger, statements and notices of a window beside each other, cents. What differs on the days that have a statement is
 * listed until nothing is left to explain; the books are proved since their beginning: debits equal credits, and the bank
 * account equals what was received less what was returned.
 * @throws AppError 422 `window_invalid` (ends before it begins, or more than 366 days)
 */
export async function reconcile(ctx: Context, query: z.output<typeof reconciliationQuery>) {
  requireScope(ctx, 'payments:read')
  const { from, to } = query
  if (from > to || daysBetween(from, to) >= mostDays) throw invalid('window_invalid', { max: mostDays })
  const { companyId } = ctx
  const timeZone = await timeZoneOf(companyId)
  const book = { companyId, simulated: query.simulated === 'true' }
  const window = instantsOf(timeZone, from, to)
  const { covered, uncovered } = coveredDays({ from, to }, await statementSpans(book, { from, to }))
  const differing = await difference(book, covered, timeZone)
  const trial = await trialBalance(book)
  const sum = trial.reduce((cents, { debit, credit }) => cents + debit - credit, 0)
  const bank = trial.filter(({ account }) => account === 'bank').reduce((c, line) => c + line.debit - line.credit, 0)
  const facts = await netOfAll(book)
  const { apart, unexplained } = differing
  return {
    from,
    to,
    timeZone,
    simulated: book.simulated,
    balanced:
      sum === 0 &&
      bank === facts &&
      unexplained === 0 &&
      apart.statement_only.count === 0 &&
      apart.ledger_only.count === 0,
    days: { covered: daysOf(covered), all: daysBetween(from, to) + 1, uncovered },
    payments: await paymentSums(book, window),
    refunds: await refundSums(book, window),
    notices: book.simulated ? [] : await noticeSums(companyId, window),
    lines: await statementSums(book, { from, to }),
    difference: differing,
    trial: { lines: trial, sum, bank, facts },
    agreements: await agreementSums(book),
  }
}
