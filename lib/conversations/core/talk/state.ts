import type { EscalationReason, Outcome, RightPartyMethod } from '@/db/constants/conversations'
import type { Day, NegotiationState, Offer, PaymentMethod } from '@/lib/negotiation'
import type { Move } from '../reply-plan'

/** What our last turn asked for; the classifier reads a short answer in its light. */
export type Asked =
  | 'none'
  | 'identify'
  | 'offers'
  | 'ask_preference'
  | 'ask_date'
  | 'confirm'
  | 'pix_sent'
  | 'reminder'
  | 'ask_reason'
  | 'closing'

/** What the customer told of themselves, and what happened; personas are chosen by it. */
export type Signals = {
  incomeLost: boolean
  illness: boolean
  overIndebted: boolean
  disputed: boolean
  hostile: boolean
  wrongPerson: boolean
}

/** How often each thing happened in this conversation. */
export type Tally = {
  identityAttempts: number
  hardship: number
  refused: number
  deferred: number
  abuse: number
  unclear: number
  offTopic: number
  /** Turns in a row that came back to the very same options. */
  circles: number
  /** Our own messages since the customer's last one. */
  unanswered: number
  /** Turns in a row in which the guard stopped a text. */
  blockedInRow: number
}

/** Everything a person who takes over, or the next turn, needs: plain data, sealed with the conversation. */
export type TalkState = {
  method: RightPartyMethod
  verified: boolean
  asked: Asked
  /** Null until debt may be spoken of. */
  negotiation: NegotiationState | null
  /** Position (from 1) in the list as last shown that waits for a yes. */
  pending: number | null
  /** `paid`: what confirmed payments made of it; absent before the first. */
  agreement: { id: string; offer: Offer; paid?: 'partly' | 'complete' } | null
  promiseDay: Day | null
  signals: Signals
  tally: Tally
  /** Creditor's name, document and address were told (CDC 42-A). */
  creditorTold: boolean
  willingness: number | null
  capacity: number | null
  distress: number
  /** Dates the customer proposed; only they may be asked back. */
  customerDates: Day[]
  satisfactionAsked: boolean
  /** The customer said they will pay and was asked when. */
  promiseWaits: boolean
  /** The one-time link that waits to be opened. */
  link: { hash: string; expiresAt: number } | null
  /** The debtor's page and the code as they were last sent here; `code` is empty where the page alone shows it. */
  pay?: { url: string; expiresAt: number; chargeId: string; code: string }
}

export const newTalkState = (method: RightPartyMethod): TalkState => ({
  method,
  verified: method === 'channel_verified',
  asked: 'none',
  negotiation: null,
  pending: null,
  agreement: null,
  promiseDay: null,
  signals: {
    incomeLost: false,
    illness: false,
    overIndebted: false,
    disputed: false,
    hostile: false,
    wrongPerson: false,
  },
  tally: {
    identityAttempts: 0,
    hardship: 0,
    refused: 0,
    deferred: 0,
    abuse: 0,
    unclear: 0,
    offTopic: 0,
    circles: 0,
    unanswered: 0,
    blockedInRow: 0,
  },
  creditorTold: false,
  willingness: null,
  capacity: null,
  distress: 0,
  customerDates: [],
  satisfactionAsked: false,
  promiseWaits: false,
  link: null,
})

/** What a turn changes outside the conversation; carried out in the same transaction as its messages. */
export type Effect =
  | { kind: 'accept'; offer: Offer; method: PaymentMethod }
  | { kind: 'promise'; day: Day; amountCents: number | null }
  | { kind: 'opt_out'; scope: OptOutScope }
  | { kind: 'dispute' }
  | { kind: 'complaint' }
  | { kind: 'satisfaction'; score: number }

/** What is not to be done any more: everything, or only this channel, this number, these hours, at work. */
export type OptOutScope =
  | { kind: 'all' }
  | { kind: 'channel' }
  | { kind: 'number' }
  | { kind: 'work' }
  | { kind: 'hours'; from: string; to: string }

export type NextAction =
  | 'await_customer_response'
  | 'await_identity'
  | 'await_choice'
  | 'await_confirmation'
  | 'await_payment'
  | 'human_takeover'
  | 'closed'

export type TurnResult = {
  state: TalkState
  moves: Move[]
  effects: Effect[]
  nextAction: NextAction
  escalate: EscalationReason | null
  /** Set when the conversation ends with this turn. */
  close: boolean
  outcome: Outcome | null
}
