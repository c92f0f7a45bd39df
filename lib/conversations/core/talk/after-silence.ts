import { formatDay } from '@/lib/negotiation'
import type { Move } from '../reply-plan'
import type { TalkState } from './state'

/** Our messages in a row without a word of the customer, after which a person is asked (founding document). */
const silentAttempts = 3

export type AfterSilence =
  /** The silence is counted in `talk`. */
  { kind: 'speak'; talk: TalkState; moves: Move[] } | { kind: 'give_up' } | { kind: 'settled' }

/** What to do where the customer left our last message without an answer. Who agreed to pay is not written to again. */
export function afterSilence(before: TalkState): AfterSilence {
  if (before.agreement) return { kind: 'settled' }
  const unanswered = before.tally.unanswered + 1
  if (unanswered >= silentAttempts) return { kind: 'give_up' }
  const talk = { ...before, tally: { ...before.tally, unanswered } }
  return { kind: 'speak', talk, moves: movesOf(talk) }
}

function movesOf({ verified, promiseDay }: TalkState): Move[] {
  if (!verified) return [{ move: 'follow_up', variant: 'identity' }]
  if (promiseDay) return [{ move: 'remind_promise', values: { promise_day: formatDay(promiseDay) } }]
  return [{ move: 'follow_up', variant: 'offers' }]
}
