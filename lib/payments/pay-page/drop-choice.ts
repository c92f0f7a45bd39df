import { isAppError } from '@/lib/platform/errors'
import { cancelAgreement } from '../agreements/cancel-agreement'
import { openVerified, type Visit } from './open-pay-link'
import { agreementOf } from './standing-of'

/**
 * Takes a choice back while nothing of it was paid: the other options are there again. Twice changes nothing.
 * @throws AppError 404, 401 of the page
 */
export async function dropChoice(visit: Visit): Promise<void> {
  const { ctx, link } = await openVerified(visit)
  const agreement = await agreementOf(link)
  if (!agreement || agreement.paidCents > 0 || !['proposed', 'accepted'].includes(agreement.state)) return
  try {
    await cancelAgreement(ctx, { agreement_id: agreement.id, reason: 'customer_asked' })
  } catch (error) {
    if (!isAppError(error) || error.reason !== 'agreement_ended') throw error
  }
}
