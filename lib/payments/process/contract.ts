import { z } from 'zod'
import { agreementStates } from '@/db/constants/payments'
import { operation } from '@/lib/platform/operation'
import { publicUrl } from '@/lib/platform/public-url'
import { scheduleReply, serializeSchedule } from '../agreements/contract'
import type { Processed } from './process-payment'
import { processPaymentInput } from './schemas'
import { processWarnings } from './warnings-of'

const when = z.iso.datetime()

export const processPaymentReply = z.object({
  status: z.literal('success'),
  payment_request_id: z.string(),
  pix_key: z.string(),
  pix_code: z.string().describe('To copy and paste: a valid BR Code.'),
  qr_code_url: z.string().describe('The picture of the code; asks for `payments:read`.'),
  payment_timeout: z.number().int().describe('Seconds until the code expires.'),
  webhook_url: z
    .string()
    .nullable()
    .describe('Where the company is told of the payment; null where it listens nowhere.'),
  expected_confirmation_time: when.describe('The payment is known by then, or the code has expired.'),
  agreement_id: z.string(),
  agreement_state: z.enum(agreementStates),
  payment_url: z.string().describe("The debtor's own page."),
  expires_at: when,
  installments: z.array(scheduleReply),
  warnings: z
    .array(z.enum(processWarnings))
    .describe('What to mend before the customer pays: whose PIX key it is, who the creditor is (CDC 42-A).'),
})
export type ProcessPaymentReply = z.output<typeof processPaymentReply>

export function serializeProcessed(
  { agreement, charge, paymentUrl, webhookUrl, warnings }: Processed,
  now: number,
): ProcessPaymentReply {
  const expiresAt = new Date(charge.expiresAt).toISOString()
  return {
    status: 'success',
    payment_request_id: charge.id,
    pix_key: charge.pixKey,
    pix_code: charge.code,
    qr_code_url: publicUrl(`/api/v1/payments/${charge.id}/qr.png`),
    payment_timeout: Math.max(0, Math.round((charge.expiresAt - now) / 1_000)),
    webhook_url: webhookUrl,
    expected_confirmation_time: expiresAt,
    agreement_id: agreement.id,
    agreement_state: agreement.state,
    payment_url: paymentUrl,
    expires_at: expiresAt,
    installments: serializeSchedule(agreement),
    warnings,
  }
}

export const processPaymentOperation = operation({
  id: 'processPayment',
  method: 'POST',
  path: '/payments/process',
  tag: 'Collections',
  summary: 'Make an agreement and ask for its first payment (founding contract 3)',
  description:
    'The same terms for the same conversation give the same agreement and its open charge; other terms are a conflict while it stands. Only PIX can be charged: other methods are answered with `payment_method_unavailable`.',
  auth: 'bearer',
  scope: 'payments:write',
  body: processPaymentInput,
  apart: true,
  replies: { 200: { description: 'The charge that waits for its payment.', schema: processPaymentReply } },
  problems: [404, 409, 410, 503],
})
