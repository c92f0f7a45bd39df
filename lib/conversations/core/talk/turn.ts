import type { EscalationReason, Outcome } from '@/db/constants/conversations'
import type { Intent } from '@/lib/intent'
import type {
  Day,
  Debt,
  DiscountApproach,
  NegotiationPolicy,
  OfferPick,
  PaymentMethod,
  Proposal,
} from '@/lib/negotiation'
import type { Move, MoveName } from '../reply-plan'
import type { Asked, Effect, NextAction, OptOutScope, TalkState, TurnResult } from './state'

/** Whether the message holds the proof asked for. */
export type IdentityProof = 'match' | 'mismatch' | 'none'

/** All that a turn depends on; the same input gives the same turn. */
export type TurnInput = {
  state: TalkState
  intent: Intent
  /** Read from the message by the readers of amounts, dates and options. */
  proposal: Proposal | null
  pick: OfferPick | null
  promiseDay: Day | null
  optOut: OptOutScope
  identity: IdentityProof
  /** 1–5 where the message answers the satisfaction question. */
  score: number | null
  /** The message names a lost income, an illness or too many debts. */
  hardshipTold: boolean
  /** "SAIR", "PARE": a stop beyond doubt, whatever the classifier says. */
  stops: boolean
  /** A yes with a doubt in it ("se eu conseguir", "nem pensar", a question): never an agreement by itself. */
  doubtful: boolean
  /** The debt was paid or closed meanwhile: nothing is left to negotiate. */
  debtOver: boolean
  /** The message asks whether this is genuine. */
  doubtsGenuine: boolean
  debt: Debt
  policy: NegotiationPolicy
  /** The persona's order of offers. */
  approach: DiscountApproach
  rules: TalkRules
  today: Day
}

export type TalkRules = {
  identityAttempts: number
  satisfactionQuestion: boolean
  /** The first of the policy's methods. */
  method: PaymentMethod
}

/** A turn being put together: handlers add moves and effects, and may change the state's copy. */
export type Turn = {
  input: TurnInput
  state: TalkState
  moves: Move[]
  effects: Effect[]
  nextAction: NextAction
  escalate: EscalationReason | null
  close: boolean
  outcome: Outcome | null
}

export const openTurn = (input: TurnInput): Turn => ({
  input,
  state: structuredClone(input.state),
  moves: [],
  effects: [],
  nextAction: 'await_customer_response',
  escalate: null,
  close: false,
  outcome: null,
})

export function say(turn: Turn, move: MoveName, more: Omit<Move, 'move'> = {}): Turn {
  turn.moves.push({ move, ...more })
  return turn
}

export function ask(turn: Turn, asked: Asked, nextAction: NextAction): Turn {
  turn.state.asked = asked
  turn.nextAction = nextAction
  return turn
}

/** The machine stops here; a person goes on. */
export function handOver(turn: Turn, reason: EscalationReason): Turn {
  turn.escalate = reason
  turn.state.link = null
  turn.nextAction = 'human_takeover'
  if (!turn.moves.some(({ move }) => move === 'hand_over' || move === 'identity_failed')) say(turn, 'hand_over')
  return turn
}

/** The same where something that the plan tells could not be had: it is left out, and a person goes on. */
export function handOverInstead(turn: TurnResult, left: MoveName): TurnResult {
  const moves = [...turn.moves.filter(({ move }) => move !== left), { move: 'hand_over' as const }]
  return { ...turn, moves, escalate: 'agreement_change', nextAction: 'human_takeover' }
}

export function end(turn: Turn, outcome: Outcome): Turn {
  turn.close = true
  turn.state.link = null
  turn.outcome = outcome
  turn.nextAction = 'closed'
  return turn
}

export const closeTurn = ({ input: _, ...result }: Turn): TurnResult => result
