import type { PixProviderName } from '@/db/constants/payments'
import type { PaymentMethod } from '@/lib/negotiation'
import type { Receipt, RefundReport } from '../receipt'

/** All a provider needs to ask for one payment. Sums in cents, percents in basis points, days `YYYY-MM-DD`. */
export type ChargeOrder = {
  /** Chosen by us, 26–35 letters and digits (25 for a static code): asking twice with the same one asks once. */
  txid: string
  amountCents: number
  dueDay: string
  today: string
  expiresAt: number
  now: number
  /** A charge due later carries the payer (CobV asks for it); one for today may not. */
  payer: { name: string; document: string } | null
  /** At most 140 characters, without personal data. */
  description: string
  pixKey: string
  merchantName: string
  merchantCity: string
  /** At most 200 (CDC 52 §1). */
  lateFineBasisPoints: number
  /** At most 100; of calendar days. */
  monthlyInterestBasisPoints: number
}

/** What the payer gets: the BR Code to copy or scan. */
export type IssuedCharge = { code: string; pixKey: string }

/**
 * Who issues PIX charges for a company. Every call of a remote provider has a time limit and may throw
 * AppError 503 `payment_provider_unavailable` (try later) or 422 `payment_provider_refused` (its reason told).
 */
export type PixProvider = {
  name: PixProviderName
  /** Methods it can charge by; the others are answered with `payment_method_unavailable`. */
  methods: readonly PaymentMethod[]
  /** It answers without a network and may be asked inside a transaction. */
  local: boolean
  /** Nothing can be sent back over it: a person returns the money in the bank's app, and `refund` only says so. */
  refundsByHand: boolean
  issue: (order: ChargeOrder) => Promise<IssuedCharge>
  /** Nobody can pay it afterwards. */
  cancel: (txid: string, dueLater: boolean) => Promise<void>
  /** What the provider knows was paid for a charge: asked when a notice may have been lost. */
  read: (txid: string, dueLater: boolean) => Promise<Receipt[]>
  /** One payment with what was sent back of it; null where the provider does not know it. */
  payment: (endToEndId: string) => Promise<Receipt | null>
  /**
   * Sends money back; the same key (1 to 35 letters and digits) again sends it once. One that cannot answers `processing`: so it stays until a
   * notice or a line of the bank statement shows the money gone.
   */
  refund: (refund: { endToEndId: string; refundKey: string; amountCents: number; now: number }) => Promise<RefundReport>
}
