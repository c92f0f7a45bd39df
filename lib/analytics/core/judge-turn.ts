import { dayMs } from '@/lib/platform/core/zone-clock'
import { factBounds, reviewOf, type SessionFacts } from './session-facts'

/** What a customer says who is about to pay. */
const leading = [
  'accept_offer',
  'ask_discount',
  'ask_instalments',
  'ask_payment_code',
  'promise_to_pay',
  'propose_amount',
  'propose_date',
]
const refusing = ['refuse', 'dispute', 'wrong_person', 'threat_or_abuse']
/** Money or an agreement settles a turn within this time. */
const settleMs = 7 * dayMs

/**
 * Whether the act that the machine read was right; null where nothing settles it. The rules are docs/metrics.md's.
 * @param next how the customer's very next message was read; empty without one
 * @param followed an agreement or payment came after the reply, within seven days
 */
export function rightByWhatFollowed(act: string, next: string, followed: boolean): boolean | null {
  if (leading.includes(act)) {
    const refused = refusing.includes(next)
    // Refused and yet paid: the two contradict each other.
    return refused === followed ? null : followed
  }
  if (!refusing.includes(act)) return null
  if (leading.includes(next)) return false
  return refusing.includes(next) && !followed ? true : null
}

export type Judged = { at: number; right: boolean }

/** The turns of a conversation that a reviewer or what followed settles; a reviewer's word prevails, the last of several. */
export function judgedTurns(facts: SessionFacts): Judged[] {
  const { turns, payments, agreements } = facts
  const came = [...Object.values(payments), ...Object.values(agreements)].map(([at]) => at).filter((at) => at > 0)
  return turns.slice(0, factBounds.turns).flatMap(([at, , act, messageId], place) => {
    const followed = came.some((one) => one > at && one <= at + settleMs)
    const right = reviewOf(facts, messageId) ?? rightByWhatFollowed(act, turns[place + 1]?.[2] ?? '', followed)
    return right === null ? [] : [{ at, right }]
  })
}
