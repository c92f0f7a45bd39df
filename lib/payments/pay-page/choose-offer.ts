import { z } from 'zod'
import { conflict, isAppError } from '@/lib/platform/errors'
import { caseToday, holdCustomer, setDebtState } from '@/lib/portfolios'
import { acceptOffer } from '../agreements/accept-offer'
import { tellsCreditor } from './creditor-identity'
import { offersNow } from './offers-now'
import type { Visit } from './open-pay-link'
import { pageCommand } from './page-command'
import { prepareCharge } from './prepare-charge'

export const chosenOffer = z.object({ offer: z.string().min(1).max(64) })

/** What the page itself shows next. */
const settled = ['agreement_exists', 'debt_not_open', 'creditor_identity_incomplete']

const accept = pageCommand({
  name: 'pay_link.choose',
  input: chosenOffer,
  verified: true,
  run: async (open, { offer: id }) => {
    const { ctx, link } = open
    const { companyId, customerId, debtId, conversationId, simulated } = link
    // Whoever chooses a moment later waits here, and finds the agreement.
    await holdCustomer(companyId, customerId)
    // What held when the page was opened may not hold any more.
    const now = await caseToday(companyId, { customerId }, ctx.now(), debtId)
    const { debtor, debt, policy, policyVersion, today } = now
    if (debtor.debt.state !== 'open' && !simulated) throw conflict('debt_not_open')
    if (!tellsCreditor(link, policy)) throw conflict('creditor_identity_incomplete')
    const offer = offersNow(now).find((one) => one.id === id)
    if (!offer) throw conflict('offer_gone')
    const ids = { customerId, debtId, conversationId, simulated }
    const made = await acceptOffer(ctx, { ...ids, offer, method: 'pix', debt, policy, policyVersion, today })
    if (!simulated) await setDebtState(companyId, debtId, 'agreed')
    return { result: made.agreement.id, audit: made.audit, events: made.events }
  },
})

/**
 * Makes a chosen option an agreement and asks for its first payment. A second tap finds the agreement of the first.
 * @throws AppError 404, 401 of the page; 409 `offer_gone` (the day or the debt moved on), `debt_not_open`
 */
export async function chooseOffer(visit: Visit, chosen: z.input<typeof chosenOffer>): Promise<void> {
  try {
    await accept(visit, chosen)
  } catch (error) {
    const again = isAppError(error) && settled.includes(error.reason)
    if (!again) throw error
  }
  await prepareCharge(visit)
}
