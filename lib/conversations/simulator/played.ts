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
  /** What the simulator's bank paid of the agreement. */
  paidCents: number
  /** Milliseconds of each turn, from the customer's message to the guarded reply. */
  turnMs: number[]
}

type End = { talk: TalkState; last: TurnResult | null; gaveUp: boolean; paidCents: number }

/** How a conversation stands when nobody says anything more. */
export function endOf({
  talk,
  last,
  gaveUp,
  paidCents,
}: End): Pick<Played, 'outcome' | 'closed' | 'escalation' | 'agreement' | 'effects' | 'paidCents'> {
  const escalation = gaveUp ? 'no_response_after_3_attempts' : (last?.escalate ?? null)
  const reached = talk.agreement ? 'accepted' : talk.promiseDay ? 'promised' : null
  const paid = talk.agreement?.paid && (talk.agreement.paid === 'complete' ? 'paid' : 'partly_paid')
  const outcome = paid ?? last?.outcome ?? reached ?? (gaveUp ? 'no_answer' : escalation ? 'handed_over' : 'open')
  return {
    outcome,
    closed: last?.close ?? false,
    escalation,
    agreement: talk.agreement?.offer ?? null,
    paidCents,
    effects: (last?.effects ?? []).map(({ kind }) => kind),
  }
}
