import type { Channel } from '@/db/constants/portfolios'
import type { Intent } from '@/lib/intent'
import { type Composed, composeReply } from './compose-reply'
import type { Persona, PersonaFacts } from './core/persona'
import { factsOf } from './core/persona-facts'
import { checkIdentity } from './core/right-party'
import { notice } from './core/talk/notice'
import type { TalkState, TurnResult } from './core/talk/state'
import { decideTurn, isOver } from './decide-turn'
import type { Equipped, PreparedPayment } from './pay/with-payment'
import type { TalkCase } from './talk-case'
import type { WriteRequest } from './writer/types'

/** What is known of a customer's past, for the choice of a persona. */
export type Past = { channel: Channel; age: number | null; unanswered: number; brokenPromises: number }

/** The facts by which personas are chosen, as they stand in this conversation. */
export const factsIn = ({ debt, debtor }: TalkCase, talk: TalkState, past: Past): PersonaFacts =>
  factsOf({
    debt,
    historyScore: debtor.debt.historyScore,
    contemplated: debtor.debt.contemplated,
    debts: debtor.debts,
    signals: talk.signals,
    capacity: talk.capacity,
    willingness: talk.willingness,
    ...past,
  })

export type Thought<P> = { turn: TurnResult; composed: Composed; chosen: P; payment: PreparedPayment | null }

type Input<P extends { persona: Persona }> = {
  talkCase: TalkCase
  talk: TalkState
  text: string
  intent: Intent
  /** The proof came by another way than the text. */
  proven: boolean
  past: Past
  choose: (facts: PersonaFacts) => P | Promise<P>
  /** Puts what only the shell can make (a one-time link, a code to pay) into the moves. */
  equip: (turn: TurnResult) => Equipped | Promise<Equipped>
  transcript: WriteRequest['transcript']
  seed: number
  style?: WriteRequest['style']
  settings?: WriteRequest['settings']
  now: number
}

/**
 * One turn of thought: notice, choose the persona, decide, word it, guard it. Nothing is stored; a stored conversation,
 * the editor's preview and the regression suite all think by this one function.
 */
export async function think<P extends { persona: Persona }>(input: Input<P>): Promise<Thought<P>> {
  const { talkCase, text, intent, now } = input
  const { policy, today, debtor } = talkCase
  const talk = notice(input.talk, intent, text)
  const chosen = await input.choose(factsIn(talkCase, talk, input.past))
  const { document, birthDate } = debtor.customer
  const secrets = { document, birthDate: birthDate ?? null, digits: policy.rightPartyDigits }
  const proof = talk.verified ? 'none' : checkIdentity(text, talk.method, secrets, today)
  const taken = decideTurn(talkCase, {
    talk,
    text,
    intent,
    identity: input.proven ? 'match' : proof,
    approach: chosen.persona.discountApproach,
    debtOver: isOver(debtor.debt.state),
  })
  const { turn, texts, payment } = await input.equip(taken)
  const composed = await composeReply({
    talkCase,
    talk: turn.state,
    moves: turn.moves,
    persona: chosen.persona,
    transcript: [...input.transcript, { role: 'customer', text }],
    seed: input.seed,
    ...(input.style && { style: input.style }),
    ...(input.settings && { settings: input.settings }),
    texts,
    firstDebtMessage: !talk.creditorTold && turn.state.creditorTold,
    now,
  })
  // What could not be said does not happen either.
  return { turn, composed, chosen, payment: composed.unsaid ? null : payment }
}
