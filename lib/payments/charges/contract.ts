import { z } from 'zod'
import { paymentFindings, paymentStates } from '@/db/constants/payments'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { chargeReply, serializeCharge } from './charge-reply'
import type { ChargeView } from './get-charge'
import { chargeParams, chargesQuery } from './schemas'

const money = z.number().describe('BRL.')
const when = z.iso.datetime()

export const chargeDetailReply = chargeReply.extend({
  payments: z
    .array(
      z.object({
        payment_id: z.string(),
        end_to_end_id: z.string(),
        state: z.enum(paymentStates),
        finding: z.enum(paymentFindings).describe('How it differs from what was asked for.'),
        amount: money,
        late_charges_amount: money.describe('Fine and interest inside the amount.'),
        refunded_amount: money,
        paid_at: when,
      }),
    )
    .describe('Money that came for it, oldest first.'),
})

export const serializeChargeDetail = (
  { row, received }: ChargeView,
  now: number,
): z.output<typeof chargeDetailReply> => ({
  ...serializeCharge(row, now),
  payments: received.map((payment) => ({
    payment_id: payment.id,
    end_to_end_id: payment.endToEndId,
    state: payment.state,
    finding: payment.finding,
    amount: decimalFromCents(payment.amountCents),
    late_charges_amount: decimalFromCents(payment.lateChargesCents),
    refunded_amount: decimalFromCents(payment.refundedCents),
    paid_at: new Date(payment.paidAt).toISOString(),
  })),
})

const shared = { tag: 'Collections', auth: 'bearer' } as const
const reading = { ...shared, method: 'GET', scope: 'payments:read' } as const

export const listChargesOperation = operation({
  ...reading,
  id: 'listPayments',
  path: '/payments',
  summary: 'Charges, newest first',
  query: chargesQuery,
  replies: { 200: { description: 'A page of charges.', schema: pageReply(chargeReply) } },
})

export const getChargeOperation = operation({
  ...reading,
  id: 'getPayment',
  path: '/payments/{id}',
  summary: 'One charge with the money that came for it',
  params: chargeParams,
  replies: { 200: { description: 'The charge.', schema: chargeDetailReply } },
  problems: [404],
})

const picture = (format: string, contentType: string) => ({
  ...reading,
  summary: `The QR code of a charge as ${format}`,
  params: chargeParams,
  replies: { 200: { description: 'The picture, with a quiet zone of four modules.', contentType } },
  problems: [404, 409, 410],
})
export const qrPngOperation = operation({
  ...picture('PNG', 'image/png'),
  id: 'getPaymentQrPng',
  path: '/payments/{id}/qr.png',
})
export const qrSvgOperation = operation({
  ...picture('SVG', 'image/svg+xml'),
  id: 'getPaymentQrSvg',
  path: '/payments/{id}/qr.svg',
})

export const cancelChargeOperation = operation({
  ...shared,
  id: 'cancelPayment',
  method: 'POST',
  path: '/payments/{id}/cancel',
  summary: 'End an open charge; its agreement stands',
  scope: 'payments:write',
  params: chargeParams,
  replies: { 200: { description: 'The charge.', schema: chargeReply } },
  problems: [404, 409],
})

export const renewChargeOperation = operation({
  ...shared,
  id: 'renewCharge',
  method: 'POST',
  path: '/agreements/{id}/charges',
  summary: 'The charge of what is due next of an agreement, made anew where none fits',
  description:
    'The open charge when it still asks for exactly what is unpaid; else that one ends and a new one is made.',
  scope: 'payments:write',
  params: chargeParams,
  replies: { 200: { description: 'The charge.', schema: chargeReply } },
  problems: [404, 409],
})
