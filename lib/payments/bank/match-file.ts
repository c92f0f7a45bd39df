import { transaction } from '@/db/client'
import { addDays, dayOf, daysBetween } from '@/lib/negotiation'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { planMatches } from '../core/bank-match'
import { endToEndOf, namedIdentity, sameName, type Ties } from '../core/bank-ties'
import { mayBePaidAt } from '../core/paid-at'
import { isSurrogate, surrogateOf } from '../core/surrogate'
import { instantsOf, noonOf } from '../reconciliation/days'
import { getPaymentRow } from '../settle/repository'
import { receiveLine, tieToPayment, tieToRefund } from './line-steps'
import { lineKey, tiesOfLine } from './line-text'
import { chargesByTxid, paymentsOfCharge, paymentsOfSums, refundsOfSums } from './money-repository'
import { paymentNamed, refundsNamed } from './payment-named'
import { type BankLineRow, getBankFileRow, lineByKey, refundsOnLines, waitingLines, waitingLinesOf } from './repository'

export type Matched = { matched: number; receipts: number }

const linesAtOnce = 200
const sumsAtOnce = 200
/** A refund made by hand may leave the account long after it was asked for. */
const refundDays = 15

type Outcome = 'matched' | 'receipt' | 'left'

/** A credit that names its payment or its charge. */
async function byTie(ctx: Context, line: BankLineRow, ties: Ties, timeZone: string): Promise<Outcome> {
  const { companyId } = ctx
  const endToEndId = endToEndOf(ties)
  const known = endToEndId ? await paymentNamed(line, endToEndId, timeZone) : undefined
  if (known) {
    if (known.simulated !== line.simulated || known.amountCents !== line.amountCents) return 'left'
    return (await tieToPayment(ctx, line, known.id)) ? 'matched' : 'left'
  }
  const tokens = ties.tokens.map((token) => token.toUpperCase())
  const [charge, twin] = (await chargesByTxid(companyId, tokens)).filter((row) => row.simulated === line.simulated)
  if (!charge || twin) return 'left'
  const same = (await paymentsOfCharge(charge)).filter(
    ({ amountCents, simulated }) => amountCents === line.amountCents && simulated === line.simulated,
  )
  const itself = endToEndId === '' ? undefined : same.find((row) => sameName(row.endToEndId, endToEndId))
  if (itself) return (await tieToPayment(ctx, line, itself.id)) ? 'matched' : 'left'
  // One of another name than the line's is other money.
  const alike = same.filter((row) => endToEndId === '' || isSurrogate(row.endToEndId))
  const free = alike.filter(({ bankLineId }) => bankLineId === '')
  const near = alike.filter((row) => Math.abs(daysBetween(dayOf(row.paidAt, timeZone), line.day)) <= 1)
  const [only, another] = near.filter(({ bankLineId }) => bankLineId === '')
  if (only && !another) return (await tieToPayment(ctx, line, only.id)) ? 'matched' : 'left'
  // What another line shows may be this one as another file tells it: a person decides, nothing is booked twice.
  if (free.length > 0 || near.length > 0) return 'left'
  const told = {
    endToEndId: endToEndId || surrogateOf(line.key),
    txid: charge.txid,
    paidAt: noonOf(timeZone, line.day),
  }
  if (!mayBePaidAt(told.paidAt, ctx.now())) return 'left'
  const { tied, isNew } = await receiveLine(ctx, line, told)
  return tied ? (isNew ? 'receipt' : 'matched') : 'left'
}

/** A debit that names the payment it sends back. */
async function byReturn(ctx: Context, line: BankLineRow, ties: Ties, timeZone: string): Promise<Outcome> {
  for (const name of ties.endToEndIds) {
    const refunds = await refundsNamed(line, name, timeZone)
    const shown = await refundsOnLines(
      ctx.companyId,
      refunds.map(({ id }) => id),
    )
    const open = refunds.filter(
      ({ id, amountCents, simulated }) =>
        !shown.has(id) && amountCents === -line.amountCents && simulated === line.simulated,
    )
    // Beside one that is known to have left, one on its way is not taken to have left as well.
    const left = open.filter(({ state }) => state === 'returned')
    const [only, twin] = left.length > 0 ? left : open
    if (!only || twin) continue
    return (await tieToRefund(ctx, line, only, noonOf(timeZone, line.day))) ? 'matched' : 'left'
  }
  return 'left'
}

/** Lines that name what they are about, a few at a time. */
async function matchByTies(ctx: Context, fileId: string, timeZone: string): Promise<Matched> {
  const done = { matched: 0, receipts: 0 }
  let after = ''
  while (true) {
    const rows = await waitingLinesOf(ctx.companyId, fileId, after, linesAtOnce)
    const last = rows.at(-1)
    if (!last) return done
    after = last.id
    const tied: [BankLineRow, Ties][] = []
    for (const row of rows) {
      const ties = await tiesOfLine(row)
      if (ties.endToEndIds.length + ties.tokens.length > 0) tied.push([row, ties])
    }
    if (tied.length === 0) continue
    await transaction(async () => {
      for (const [row, ties] of tied) {
        const outcome = await (row.amountCents > 0 ? byTie : byReturn)(ctx, row, ties, timeZone)
        if (outcome === 'left') continue
        done.matched += 1
        if (outcome === 'receipt') done.receipts += 1
      }
    })
  }
}

/**
 * Lines of sums there is money for, without those that name it in the PIX arrangement: they are that money or none. The
 * name of a return alone says nothing of the money it sends back.
 */
async function nameless(rows: BankLineRow[], monies: readonly { cents: number }[]): Promise<BankLineRow[]> {
  const sums = new Set(monies.map(({ cents }) => cents))
  const kept: BankLineRow[] = []
  for (const row of rows.filter(({ amountCents }) => sums.has(Math.abs(amountCents))))
    if (!namesMoney(await tiesOfLine(row), row.amountCents)) kept.push(row)
  return kept
}

const namesMoney = (ties: Ties, cents: number) => (cents > 0 ? ties.endToEndIds.length > 0 : endToEndOf(ties) !== '')

const waiting = (row: BankLineRow) => ({ id: row.id, cents: Math.abs(row.amountCents), day: row.day })

async function pairCredits(ctx: Context, rows: BankLineRow[], simulated: boolean, timeZone: string): Promise<number> {
  const days = rows.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return 0
  const { from, to } = instantsOf(timeZone, addDays(first, -1), addDays(last, 1))
  const cents = [...new Set(rows.map(({ amountCents }) => amountCents))]
  const unshown = await paymentsOfSums(ctx.companyId, simulated, cents, { from, to, free: true })
  const free = unshown.map(({ id, amountCents, paidAt }) => {
    const day = dayOf(paidAt, timeZone)
    return { id, cents: amountCents, from: addDays(day, -1), to: addDays(day, 1) }
  })
  const plan = planMatches((await nameless(rows, free)).map(waiting), free)
  if (plan.size === 0) return 0
  return transaction(async () => {
    let tied = 0
    for (const row of rows) {
      const paymentId = plan.get(row.id)
      if (paymentId && (await tieToPayment(ctx, row, paymentId))) tied += 1
    }
    return tied
  })
}

async function pairDebits(ctx: Context, rows: BankLineRow[], simulated: boolean, timeZone: string): Promise<number> {
  const days = rows.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return 0
  const { from, to } = instantsOf(timeZone, addDays(first, -refundDays), last)
  const cents = [...new Set(rows.map(({ amountCents }) => -amountCents))]
  const refunds = await refundsOfSums(ctx.companyId, simulated, cents, from, to)
  const shown = await refundsOnLines(
    ctx.companyId,
    refunds.map(({ id }) => id),
  )
  const free = refunds.filter(({ id }) => !shown.has(id))
  const spans = free.map(({ id, amountCents, state, requestedAt, settledAt }) => {
    const day = dayOf(state === 'returned' ? settledAt : requestedAt, timeZone)
    const days =
      state === 'returned'
        ? { from: addDays(day, -1), to: addDays(day, 1) }
        : { from: day, to: addDays(day, refundDays) }
    return { id, cents: amountCents, ...days }
  })
  const plan = planMatches((await nameless(rows, spans)).map(waiting), spans)
  if (plan.size === 0) return 0
  const byId = new Map(free.map((refund) => [refund.id, refund]))
  return transaction(async () => {
    let tied = 0
    for (const row of rows) {
      const refund = byId.get(plan.get(row.id) ?? '')
      if (!refund || (await refundsOnLines(ctx.companyId, [refund.id])).size > 0) continue
      if (await tieToRefund(ctx, row, refund, noonOf(timeZone, row.day))) tied += 1
    }
    return tied
  })
}

/** Lines that name nothing: those whose sum and day fit one payment or refund and no other, on both sides. */
async function matchBySums(
  ctx: Context,
  sums: number[],
  days: { from: string; to: string },
  simulated: boolean,
  timeZone: string,
) {
  let matched = 0
  for (let start = 0; start < sums.length; start += sumsAtOnce) {
    const some = sums.slice(start, start + sumsAtOnce)
    const rows = await waitingLines(
      ctx.companyId,
      simulated,
      some,
      addDays(days.from, -refundDays),
      addDays(days.to, 2),
    )
    const [credits, debits] = [rows.filter((row) => row.amountCents > 0), rows.filter((row) => row.amountCents < 0)]
    matched += await pairCredits(ctx, credits, simulated, timeZone)
    matched += await pairDebits(ctx, debits, simulated, timeZone)
  }
  return matched
}

async function sumsOf(companyId: string, fileId: string): Promise<number[]> {
  const sums = new Set<number>()
  for (let after = ''; ; ) {
    const rows = await waitingLinesOf(companyId, fileId, after, sumsAtOnce)
    const last = rows.at(-1)
    if (!last) return [...sums]
    after = last.id
    for (const { amountCents } of rows) sums.add(amountCents)
  }
}

/**
 * Finds what the unmatched lines of a file show: first those that name a payment or a charge of ours (money nobody had
 * told of is received), then those whose sum and day leave no choice. Repeating it changes nothing more; each step is
 * its own transaction.
 */
export async function matchFile(ctx: Context, fileId: string): Promise<Matched> {
  const { simulated, fromDay, toDay } = await getBankFileRow(ctx.companyId, fileId)
  const timeZone = await timeZoneOf(ctx.companyId)
  const named = await matchByTies(ctx, fileId, timeZone)
  const sums = await sumsOf(ctx.companyId, fileId)
  const matched = named.matched + (await matchBySums(ctx, sums, { from: fromDay, to: toDay }, simulated, timeZone))
  if (matched > 0) {
    const note = { action: 'bank_file.matched', resource: { type: 'bank_file', id: fileId } }
    await transaction(() => recordAudit(ctx, { ...note, details: { matched, receipts: named.receipts, simulated } }))
  }
  return { matched, receipts: named.receipts }
}

/** Looks for the line of a payment that was told of after its statement. */
export async function matchLineOf(ctx: Context, paymentId: string): Promise<number> {
  const payment = await getPaymentRow(ctx.companyId, paymentId)
  const { simulated, amountCents, endToEndId, paidAt } = payment
  if (payment.bankLineId) return 0
  const named = await lineByKey(ctx.companyId, lineKey(namedIdentity(endToEndId, amountCents), simulated))
  if (named) return (await transaction(() => tieToPayment(ctx, named, paymentId))) ? 1 : 0
  const timeZone = await timeZoneOf(ctx.companyId)
  const day = dayOf(paidAt, timeZone)
  return matchBySums(ctx, [amountCents], { from: addDays(day, -2), to: addDays(day, 2) }, simulated, timeZone)
}
