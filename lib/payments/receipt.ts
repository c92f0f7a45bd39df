import type { RefundState } from '@/db/constants/payments'

/** Money that was sent back, as the bank tells it. */
export type RefundReport = {
  /** Its name at the bank (`id` of a devolução), unique under the payment. */
  refundKey: string
  amountCents: number
  state: RefundState
  requestedAt: number
  /** 0 while it is on its way. */
  settledAt: number
}

/** Money that came in, as a notice, the provider's answer or a bank line tells it; one form for all of them. */
export type Receipt = {
  /** The payment's name in the whole PIX arrangement: the same id is the same payment. */
  endToEndId: string
  /** Empty when the payer's bank sent none. */
  txid: string
  amountCents: number
  /** Fine and interest inside the amount; 0 when the bank does not tell them apart. */
  lateChargesCents: number
  paidAt: number
  payer: Payer
  refunds: RefundReport[]
}

/** Personal data: sealed at rest, never logged. */
export type Payer = { name: string; document: string; words: string }
