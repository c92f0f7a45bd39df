import { addDays, dayOf } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { customerBriefs } from '@/lib/portfolios'
import { type Candidate, type Suggestion, suggest } from '../core/suggest'
import { instantsOf } from '../reconciliation/days'
import { openLine } from './line-text'
import { openAgreements, paymentsOfSums, refundsOfSums, unpaidCharges } from './money-repository'
import { type BankLineRow, getBankLineRow, refundsOnLines } from './repository'
import { type BankLineView, viewLine } from './view'

const most = 40
const nearDays = 5
const refundDays = 30

async function creditCandidates(row: BankLineRow, timeZone: string, now: number): Promise<Candidate[]> {
  const { companyId, simulated, amountCents, day } = row
  const near = instantsOf(timeZone, addDays(day, -nearDays), addDays(day, nearDays))
  const free = await paymentsOfSums(companyId, simulated, [amountCents], { ...near, free: true })
  const payments = free.slice(0, most)
  const charges = await unpaidCharges(companyId, simulated, amountCents, most)
  const agreements = await openAgreements(companyId, simulated, amountCents, most)
  const found = [
    ...payments.map((one) => ({ ...one, kind: 'payment' as const, day: dayOf(one.paidAt, timeZone), ended: false })),
    ...charges.map((one) => ({ ...one, kind: 'payment_request' as const, day: one.dueDay, ended: false })),
    ...agreements.map((one) => ({
      ...one,
      kind: 'agreement' as const,
      agreementId: one.id,
      amountCents: one.totalCents,
      day: one.nextDueDay || day,
      ended: one.state === 'broken',
    })),
  ]
  const known = found.filter(({ customerId }) => customerId !== '')
  const briefOf = await customerBriefs(companyId, known, now)
  return found.map(({ kind, id, agreementId, customerId, debtId, amountCents: cents, day: at, ended }) => ({
    kind,
    id,
    agreementId,
    customerId,
    amountCents: cents,
    day: at,
    ended,
    name: customerId ? (briefOf({ customerId, debtId }).name ?? '') : '',
  }))
}

async function debitCandidates(row: BankLineRow, timeZone: string): Promise<Candidate[]> {
  const { companyId, simulated, amountCents, day } = row
  const { from, to } = instantsOf(timeZone, addDays(day, -refundDays), addDays(day, 1))
  const refunds = await refundsOfSums(companyId, simulated, [-amountCents], from, to)
  const shown = await refundsOnLines(
    companyId,
    refunds.map(({ id }) => id),
  )
  const none = { agreementId: '', customerId: '', ended: false, name: '' }
  return refunds
    .filter(({ id }) => !shown.has(id))
    .slice(0, most)
    .map(({ id, amountCents: cents, requestedAt }) => ({
      ...none,
      kind: 'refund',
      id,
      amountCents: cents,
      day: dayOf(requestedAt, timeZone),
    }))
}

/**
 * One line of a statement and, while nobody was found for it, what it might be. The names of payers are looked for in the
 * bank's words only for this one line, only now.
 * @throws AppError `not_found`
 */
export async function getBankLine(ctx: Context, id: string): Promise<BankLineView & { suggestions: Suggestion[] }> {
  requireScope(ctx, 'payments:read')
  const row = await getBankLineRow(ctx.companyId, id)
  const view = await viewLine(ctx, row)
  if (row.state !== 'unmatched') return { ...view, suggestions: [] }
  const timeZone = await timeZoneOf(ctx.companyId)
  const candidates = await (row.amountCents > 0 ? creditCandidates : debitCandidates)(row, timeZone, ctx.now())
  const { description } = await openLine(row)
  return { ...view, suggestions: suggest({ day: row.day, description }, candidates) }
}
