import { z } from 'zod'
import { AppError, isAppError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { debtorTold } from './events'
import { guessesOfLink, lockMs } from './guess-limits'
import { provesHolder, questionFor } from './holder-proof'
import type { OpenLink, Visit } from './open-pay-link'
import { pageCommand } from './page-command'
import { type GuessDay, getPayLink, giveGuessBack, takeGuess, takeGuessOfDay, updatePayLink } from './repository'
import { newPaySession } from './session'

export const holderAnswer = z.object({
  digits: z
    .union([z.string(), z.array(z.string())])
    .default('')
    .transform((given) => [given].flat().join(''))
    .pipe(z.string().max(40)),
  birth: z.string().max(40).default(''),
})

/** `session` is the browser's secret; empty unless the answer was right. */
export type Checked = { outcome: 'right' | 'wrong' | 'locked'; session: string }

/** Takes one guess of the link and one of the customer's day, or throws before anything is compared. */
async function take(open: OpenLink, day: GuessDay, now: number): Promise<void> {
  const { rightPartyAttempts: attempts } = open.policy
  const ofLink = await takeGuess(open.link, guessesOfLink(attempts), now)
  if (!ofLink || !(await takeGuessOfDay(day, attempts, now))) throw new AppError('conflict', 'pay_check_locked')
}

async function storeWrong(open: OpenLink, now: number) {
  const { link, policy } = open
  const { attempts } = await getPayLink(link.companyId, link.id)
  const locked = lockMs(attempts, policy.rightPartyAttempts)
  if (locked > 0) await updatePayLink(link, { lockedUntil: Math.min(now + locked, link.expiresAt) })
  const note = { note_id: '', reason: 'identity_not_confirmed', verified: false }
  return {
    result: { outcome: 'wrong', session: '' } satisfies Checked as Checked,
    audit: {
      action: locked > 0 ? 'pay_link.locked' : 'pay_link.check_failed',
      resource: { type: 'pay_link', id: link.id },
      details: { attempt: attempts, simulated: link.simulated },
    },
    events: locked > 0 ? [debtorTold(link, 'person', note)] : [],
  }
}

/**
 * The right-party check. Each guess is counted before it is compared, on the link's row and on the customer's day, in
 * one transaction: however many come at once, no more than the policy's attempts are ever compared.
 */
const check = pageCommand({
  name: 'pay_link.check',
  input: holderAnswer,
  verified: false,
  run: async (open, answer) => {
    const { link, debtor, policy, today, ctx } = open
    const now = ctx.now()
    const { companyId, customerId } = link
    const day: GuessDay = { id: newId('payPageGuesses', now), companyId, customerId, day: today }
    await take(open, day, now)
    if (!provesHolder(questionFor(policy, debtor.customer), answer, debtor.customer)) return storeWrong(open, now)
    const session = newPaySession(now)
    const set = { attempts: 0, lockedUntil: 0, sessionHash: session.hash, sessionUntil: session.until, verifiedAt: now }
    await updatePayLink(link, set)
    await giveGuessBack(day)
    return {
      result: { outcome: 'right', session: session.token } satisfies Checked as Checked,
      audit: {
        action: 'pay_link.verified',
        resource: { type: 'pay_link', id: link.id },
        details: { simulated: link.simulated },
      },
    }
  },
})

/** @throws AppError 404 `pay_link_closed` */
export async function verifyHolder(visit: Visit, answer: z.input<typeof holderAnswer>): Promise<Checked> {
  try {
    return await check(visit, answer)
  } catch (error) {
    if (isAppError(error) && error.reason === 'pay_check_locked') return { outcome: 'locked', session: '' }
    throw error
  }
}
