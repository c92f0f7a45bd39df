import {
  type Day,
  type Debt,
  type DiscountApproach,
  formatDay,
  makeOffers,
  type NegotiationPolicy,
  opening,
  orderFor,
} from '@/lib/negotiation'
import type { Move } from '../reply-plan'
import type { TalkState } from './state'

type Missed = {
  kind: 'agreement' | 'promise'
  day: Day
  debt: Debt
  policy: NegotiationPolicy
  approach: DiscountApproach
  today: Day
}

const shownAtOnce = 4

/**
 * A day that was agreed or promised went by without its money: what was agreed is no more, and the offers of today are
 * shown beside the question what happened.
 * @returns the state with them, and the moves; `notice` is the question alone, for a channel that allows no offers now
 */
export function afterMissedDay(
  before: TalkState,
  { kind, day, debt, policy, approach, today }: Missed,
): { talk: TalkState; moves: Move[]; notice: Move[] } {
  const { capacity, willingness, pay: _, ...rest } = before
  const means = { capacity, willingness }
  const { offers } = makeOffers(debt, policy, today, means, opening)
  const shown = orderFor(offers, approach).slice(0, shownAtOnce)
  const talk: TalkState = {
    ...rest,
    capacity,
    willingness,
    asked: 'offers',
    negotiation: { debt, means, progress: opening, shown },
    pending: null,
    agreement: null,
    promiseDay: null,
    promiseWaits: false,
    tally: { ...before.tally, unanswered: 0, circles: 0 },
  }
  const question: Move = { move: 'payment_missed', variant: kind, values: { missed_day: formatDay(day) } }
  const numbered = shown.map((offer, i) => ({ number: i + 1, offer }))
  if (shown.length === 0) return { talk, moves: [question], notice: [question] }
  const list: Move = { move: shown.length === 1 ? 'present_one' : 'present_offers', offers: numbered }
  return { talk, moves: [question, list], notice: [question] }
}
