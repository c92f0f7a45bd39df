import { z } from 'zod'
import { addDays } from '@/lib/negotiation'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { centsFromDecimal } from '@/lib/platform/money'
import type { ChargeView } from '../charges/get-charge'
import { type ChargeRow, getChargeRow, receivedFor } from '../charges/repository'
import { lastDayInTime } from '../core/grace'
import { settingsOf } from '../settings/settings-of'
import { settleReceipt } from '../settle/settle-receipt'

export const simulatedPaymentInput = z.object({
  amount: z.number().positive().max(10_000_000).optional().describe('BRL; else what the charge asks for.'),
  late: z.boolean().optional().describe('As if paid after the days of grace.'),
})

/** Noon in Brazil on the day after the days of grace, or now where that is over. */
async function lateInstant({ companyId, dueDay }: ChargeRow, now: number): Promise<number> {
  const { graceDays } = await settingsOf(companyId)
  return Math.max(now, Date.parse(`${addDays(lastDayInTime(dueDay, graceDays), 1)}T15:00:00Z`))
}

/** A name as the arrangement gives them: the payer's bank (none), the minute, eleven characters of our own. */
const endToEndOf = (at: number) =>
  `E00000000${new Date(at).toISOString().replace(/\D/g, '').slice(0, 12)}${newId('payment', at).slice(-11)}`

/**
 * The simulator's bank pays a simulated charge: the money goes the way of any other, marked as simulated.
 * @throws AppError `not_found`; 409 `charge_not_simulated`
 */
export const simulatePayment = command({
  name: 'charge.simulate_payment',
  scope: 'payments:write',
  input: simulatedPaymentInput.extend({ payment_request_id: z.string().max(64) }),
  run: async (ctx, { payment_request_id: id, amount, late }) => {
    const row = await getChargeRow(ctx.companyId, id)
    if (!row.simulated) throw conflict('charge_not_simulated')
    const now = ctx.now()
    const paidAt = late ? await lateInstant(row, now) : now
    const amountCents = amount === undefined ? row.amountCents : centsFromDecimal(amount)
    const payer = { name: 'Simulator', document: '', words: '' }
    const receipt = {
      endToEndId: endToEndOf(now),
      txid: row.txid,
      amountCents,
      lateChargesCents: 0,
      paidAt,
      payer,
      refunds: [],
    }
    await settleReceipt(ctx, receipt, 'simulator')
    const result: ChargeView = {
      row: await getChargeRow(ctx.companyId, id),
      received: await receivedFor(ctx.companyId, id),
    }
    return { result, audit: null }
  },
})
