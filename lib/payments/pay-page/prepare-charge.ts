import { isPayable } from '@/db/constants/payments'
import { isAppError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { chargeFor } from '../charges/charge-for'
import { tellsCreditor } from './creditor-identity'
import { openVerified, type Visit } from './open-pay-link'
import { agreementOf } from './standing-of'

/**
 * Sees that what is due next has a code that can be paid. A provider that does not answer leaves the page without one
 * for now: it says so and offers to try again. A disputed debt gets none, nor does a page
 * that cannot tell who asks.
 * @throws AppError 404, 401 of the page
 */
export async function prepareCharge(visit: Visit): Promise<void> {
  const open = await openVerified(visit)
  const { link, debtor, policy } = open
  if (debtor.debt.state === 'disputed' && !link.simulated) return
  if (!tellsCreditor(link, policy)) return
  const agreement = await agreementOf(link)
  if (!agreement || !isPayable(agreement.state)) return
  try {
    await chargeFor(open.ctx, agreement.id)
  } catch (error) {
    if (!isAppError(error)) throw error
    log().warn({ requestId: open.ctx.requestId, reason: error.reason }, 'no charge for the debtor page')
  }
}
