import { transaction } from '@/db/client'
import { command } from '@/lib/platform/command'
import { type Context, requirePermission } from '@/lib/platform/context'
import { conflict, invalid, isAppError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { log } from '@/lib/platform/log'
import { centsFromDecimal, decimalFromCents } from '@/lib/platform/money'
import { pushRefundJob } from '../bank/job-names'
import { providerFor } from '../charges/provider-for'
import { refundKeyOf } from '../core/refunds'
import { isSurrogate } from '../core/surrogate'
import type { RefundReport } from '../receipt'
import { holdPayment, insertRefund, type RefundRow, refundsOf } from '../settle/repository'
import { settleRefunds } from '../settle/settle-refunds'
import { getRefundRow } from './repository'
import { refundById } from './schemas'

const jobDelayMs = 60_000

/** What of a payment may still go back: less what went and what is on its way, cents. */
export const refundableCents = (amountCents: number, refunds: readonly Pick<RefundRow, 'state' | 'amountCents'>[]) =>
  amountCents -
  refunds.reduce((cents, refund) => (refund.state === 'not_returned' ? cents : cents + refund.amountCents), 0)

const book = command({
  name: 'payment.refund',
  scope: 'payments:write',
  input: refundById,
  run: async (ctx, { id, amount, reason }) => {
    // Money leaves: a token or a role that may not even see it does not send it.
    requirePermission(ctx, 'can_access_financial_data')
    const held = await holdPayment(ctx.companyId, id)
    const left = refundableCents(held.amountCents, await refundsOf(ctx.companyId, held.endToEndId))
    if (left <= 0) throw conflict('nothing_to_refund')
    const amountCents = amount === undefined ? left : centsFromDecimal(amount)
    if (amountCents > left) throw invalid('refund_too_large', { limit: decimalFromCents(left) })
    const now = ctx.now()
    const refundId = newId('refund', now)
    const { companyId, endToEndId, simulated } = held
    const row: RefundRow = {
      id: refundId,
      companyId,
      simulated,
      paymentId: id,
      endToEndId,
      refundKey: refundKeyOf(refundId),
      state: 'processing',
      amountCents,
      requestedAt: now,
      settledAt: 0,
    }
    if (!(await insertRefund(row))) throw new Error('a refund of a new name is there already')
    await enqueue(ctx, { name: pushRefundJob, payload: { refund_id: refundId }, key: refundId, delayMs: jobDelayMs })
    return {
      result: row,
      audit: {
        action: 'payment.refund_requested',
        resource: { type: 'payment', id },
        details: { refund_id: refundId, amount_cents: amountCents, left_cents: left - amountCents, reason, simulated },
      },
    }
  },
})

async function ask(row: RefundRow, now: number): Promise<RefundReport | undefined> {
  const { refundKey, amountCents, endToEndId, requestedAt } = row
  const told = { refundKey, amountCents, requestedAt }
  // The simulator's bank sends back at once.
  if (row.simulated) return { ...told, state: 'returned', settledAt: Math.max(now, requestedAt) }
  const { provider } = await providerFor(row.companyId, false)
  // Money that only a statement told of has no name at the bank: a person sends it back.
  if (provider.refundsByHand || isSurrogate(endToEndId)) return undefined
  try {
    return await provider.refund({ endToEndId, refundKey, amountCents, now })
  } catch (error) {
    if (!isAppError(error) || error.code === 'unavailable') throw error
    return { ...told, state: 'not_returned', settledAt: 0 }
  }
}

/**
 * Asks the bank for a refund that is `processing` and books what it answers; outside of any transaction. Asked again it
 * asks under the same name, so the money goes once.
 * @throws AppError 503 `payment_provider_unavailable`
 */
export async function pushRefund(ctx: Context, refundId: string): Promise<RefundRow> {
  const row = await getRefundRow(ctx.companyId, refundId)
  if (row.state !== 'processing') return row
  const report = await ask(row, ctx.now())
  if (!report) return row
  const source = row.simulated ? 'simulator' : 'provider_query'
  await transaction(() => settleRefunds(ctx, row.endToEndId, [report], source))
  return getRefundRow(ctx.companyId, refundId)
}

/**
 * Sends money back, all that is left of it or a part: first the row `processing`, then the bank's answer. Where the bank
 * cannot be reached the refund stays `processing` and is asked for again by a job; where a person has to send it, until a
 * statement shows it.
 * @throws AppError `not_found`, 409 `nothing_to_refund`, 422 `refund_too_large`
 */
export async function refundPayment(ctx: Context, raw: Parameters<typeof book>[1]): Promise<RefundRow> {
  const row = await book(ctx, raw)
  try {
    return await pushRefund(ctx, row.id)
  } catch (err) {
    log().warn({ err, refundId: row.id }, 'a refund could not be asked for yet')
    return row
  }
}
