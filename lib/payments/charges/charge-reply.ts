import { z } from 'zod'
import { type ChargeStatus, chargeStatuses, pixProviders } from '@/db/constants/payments'
import { decimalFromCents } from '@/lib/platform/money'
import { publicUrl } from '@/lib/platform/public-url'
import type { ChargeRow } from './repository'

const money = z.number().describe('BRL.')
const when = z.iso.datetime()

export const chargeReply = z.object({
  payment_request_id: z.string(),
  agreement_id: z.string(),
  customer_id: z.string(),
  conversation_id: z.string().nullable(),
  status: z.enum(chargeStatuses),
  installment: z.number().int().describe('From 1; 0 asks for all that is left.'),
  amount: money,
  paid_amount: money,
  refunded_amount: money,
  payment_method: z.string(),
  provider: z.enum(pixProviders),
  txid: z.string(),
  pix_key: z.string(),
  pix_code: z.string().nullable().describe('Null while it cannot be paid.'),
  qr_code_url: z.string().nullable(),
  due_date: z.iso.date(),
  error_code: z.string().nullable().describe('Why the provider gave no code.'),
  simulated: z.boolean(),
  created_at: when,
  expires_at: when,
  paid_at: when.nullable(),
})
export type ChargeReply = z.output<typeof chargeReply>

/** Its state as the API tells it: one whose time is over is expired before the clock says so. */
export function statusOf({ state, expiresAt }: Pick<ChargeRow, 'state' | 'expiresAt'>, now: number): ChargeStatus {
  if (state === 'failed') return 'cancelled'
  if (state !== 'creating' && state !== 'awaiting_payment') return state
  return expiresAt <= now ? 'expired' : 'awaiting_payment'
}

export function serializeCharge(row: ChargeRow, now: number): ChargeReply {
  const status = statusOf(row, now)
  const payable = status === 'awaiting_payment' && row.code !== ''
  return {
    payment_request_id: row.id,
    agreement_id: row.agreementId,
    customer_id: row.customerId,
    conversation_id: row.conversationId || null,
    status,
    installment: row.installment,
    amount: decimalFromCents(row.amountCents),
    paid_amount: decimalFromCents(row.paidCents),
    refunded_amount: decimalFromCents(row.refundedCents),
    payment_method: row.method,
    provider: row.provider,
    txid: row.txid,
    pix_key: row.pixKey,
    pix_code: payable ? row.code : null,
    qr_code_url: payable ? publicUrl(`/api/v1/payments/${row.id}/qr.png`) : null,
    due_date: row.dueDay,
    error_code: row.errorCode || null,
    simulated: row.simulated,
    created_at: new Date(row.createdAt).toISOString(),
    expires_at: new Date(row.expiresAt).toISOString(),
    paid_at: row.paidAt > 0 ? new Date(row.paidAt).toISOString() : null,
  }
}
