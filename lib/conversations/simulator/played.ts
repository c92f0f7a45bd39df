import type { Offer } from '@/lib/negotiation'
import type { TalkState, TurnResult } from '../core/talk/state'

export type PlayedTurn = {
  /** Null where we spoke first: the opening, or after a silence. */
  customer: string | null
  /** With a question mark where the engine was unsure. */
  act: string | null
  reply: string
  moves: string[]
  persona: number
  offers: Offer[]
  /** Drafts that the guard stopped in this turn. */
  blocked: { text: string; rules: string[] }[]
  /** What the guard says against the reply as sent; empty, always. */
  violations: string[]
}

export type Played = {
  debtor: string
  turns: PlayedTurn[]
  /** As a stored conversation's, or `handed_over` where a person goes on and nothing else is said of it. */
  outcome: string
  closed: boolean
  escalation: string | null
  agreement: Offer | null
  effects: string[]
  /** Milliseconds of each turn, from the customer's message to the guarded reply. */
  turnMs: number[]
}

type End = { talk: TalkState; last: TurnResult | null; gaveUp: boolean }

/** How a conversation stands when nobody says anything more. */
export function endOf({
  talk,
  last,
  gaveUp,
}: End): Pick<Played, 'outcome' | 'closed' | 'escalation' | 'agreement' | 'effects'> {
  const escalation = gaveUp ? 'no_response_after_3_attempts' : (last?.escalate ?? null)
  const reached = talk.agreement ? 'accepted' : talk.promiseDay ? 'promised' : null
  const outcome = last?.outcome ?? reached ?? (gaveUp ? 'no_answer' : escalation ? 'handed_over' : 'open')
  return {
    outcome,
    closed: last?.close ?? false,
    escalation,
    agreement: talk.agreement?.offer ?? null,
    effects: (last?.effects ?? []).map(({ kind }) => kind),
  }
}
