import { conflict } from '@/lib/platform/errors'
import type { ProcessPayment } from './schemas'

/** How the yes is known, for the trail; null: nobody said it, and paying will be it. */
export type Confirmation = { method: string; confidence: number | null; attested: boolean } | null

/**
 * Whether the customer's yes is there. A caller that tells no confidence attests it.
 * @throws AppError 409 `confirmation_required`
 */
export function confirmationOf(given: ProcessPayment): Confirmation {
  const said = given.customer_confirmation
  if (!said) {
    if (given.payment_proposal.payment_confirmation_required) throw conflict('confirmation_required')
    return null
  }
  const { method, confidence, confidence_threshold: threshold } = said
  if (confidence !== undefined && confidence < threshold) {
    throw conflict('confirmation_required', { confidence, threshold })
  }
  return { method, confidence: confidence ?? null, attested: confidence === undefined }
}
