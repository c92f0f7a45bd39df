import { classifyIntent } from '@/lib/intent'
import { composeReply } from '../compose-reply'
import type { Persona, PersonaFacts } from '../core/persona'
import type { Move } from '../core/reply-plan'
import { possibleMethod } from '../core/right-party'
import { selectPersona } from '../core/select-persona'
import { newTalkState, type TalkState, type TurnResult } from '../core/talk/state'
import type { Spoken } from '../store-inbound'
import type { TalkCase } from '../talk-case'
import { factsIn, type Past, think } from '../think'
import type { Debtor, Seen } from './debtors'

export type PlayedTurn = {
  /** Null before the customer spoke. */
  customer: string | null
  /** With a question mark where the engine was unsure. */
  act: string | null
  reply: string
  moves: string[]
  persona: number
  offers: string[]
  /** Rules that stopped a draft of this turn. */
  blocked: string[]
}
export type Played = {
  debtor: string
  turns: PlayedTurn[]
  outcome: string
  escalation: string | null
  agreement: TalkState['agreement']
  /** Milliseconds of each turn, from the customer's message to the guarded reply. */
  turnMs: number[]
}

type Input = {
  talkCase: TalkCase
  personas: readonly Persona[]
  /** Plays this number throughout; else the rules choose each turn. */
  forced?: number
  debtor: Debtor
  seed: number
  now: number
}

const mostTurns = 12
const past = ({ debtor }: TalkCase): Past => ({
  channel: 'simulator',
  age: debtor.customer.age ?? null,
  unanswered: 0,
  brokenPromises: 0,
})

function chooser({ personas, forced }: Input) {
  return (facts: PersonaFacts): { persona: Persona } => {
    const number = forced ?? selectPersona(personas, facts).number
    const persona = personas.find((one) => one.number === number)
    if (!persona) throw new Error(`no persona ${number} to play`)
    return { persona }
  }
}

/** What a person with the phone would see of the talk. */
function seenBy(talk: TalkState, spoken: number, last: TurnResult | null, { talkCase }: Input): Seen {
  const { customer } = talkCase.debtor
  return {
    spoken,
    asksIdentity: !talk.verified && talk.asked === 'identify',
    nextAction: last?.nextAction ?? 'await_identity',
    options: talk.negotiation?.shown.length ?? 0,
    secrets: {
      digits: customer.document.slice(-talkCase.policy.rightPartyDigits),
      birthDate: talk.method.startsWith('birth_date') ? (customer.birthDate ?? null) : null,
    },
  }
}

/** First words, as `startConversation` says them to a channel that nobody verified. */
async function open(input: Input, talk: TalkState, transcript: Spoken[]): Promise<PlayedTurn> {
  const { persona } = chooser(input)(factsIn(input.talkCase, talk, past(input.talkCase)))
  const moves: Move[] = [{ move: 'greet' }, { move: 'ask_identity', variant: talk.method }]
  const { talkCase, seed, now } = input
  const { sent, blocked } = await composeReply({
    talkCase,
    talk,
    moves,
    persona,
    transcript,
    seed,
    texts: [],
    firstDebtMessage: false,
    now,
  })
  const reply = sent.filled.text
  return {
    customer: null,
    act: null,
    reply,
    moves: ['greet', 'ask_identity'],
    persona: persona.number,
    offers: [],
    blocked: rules(blocked),
  }
}

const rules = (drafts: { violations: { rule: string }[] }[]) =>
  drafts.flatMap(({ violations }) => violations.map(({ rule }) => rule))

/**
 * Plays a scripted debtor against the engine in memory: the same intent, negotiation, writer and guard as a stored
 * conversation, without a database, a network or a clock.
 */
export async function play(input: Input): Promise<Played> {
  const { talkCase, debtor, now } = input
  const transcript: Spoken[] = []
  const method = possibleMethod(talkCase.policy.rightPartyMethod, talkCase.debtor.customer.birthDate ?? null)
  let talk: TalkState = { ...newTalkState(method), asked: 'identify' }
  let last: TurnResult | null = null
  const turns = [await open(input, talk, transcript)]
  const turnMs: number[] = []
  transcript.push({ role: 'agent', text: turns[0]?.reply ?? '' })
  for (let spoken = 0; spoken < mostTurns && !last?.close && !last?.escalate; spoken += 1) {
    const text = debtor.reply(seenBy(talk, spoken, last, input))
    if (text === null) break
    const startedMs = performance.now()
    const offersShown = talk.negotiation?.shown.length ?? 0
    const intent = classifyIntent({ text, history: transcript, prev: talk.asked, offersShown, now })
    const thought = await think({
      talkCase,
      talk,
      text,
      intent,
      proven: false,
      past: past(talkCase),
      choose: chooser(input),
      transcript,
      seed: input.seed + spoken + 1,
      now,
    })
    turnMs.push(performance.now() - startedMs)
    last = thought.turn
    talk = last.state
    const reply = thought.composed.sent.filled.text
    transcript.push({ role: 'customer', text }, { role: 'agent', text: reply })
    turns.push({
      customer: text,
      act: intent.uncertain ? `${intent.act}?` : intent.act,
      reply,
      moves: last.moves.map(({ move }) => move),
      persona: thought.chosen.persona.number,
      offers: last.moves.flatMap(({ offers }) => (offers ?? []).map(({ offer }) => offer.id)),
      blocked: rules(thought.composed.blocked),
    })
  }
  const escalation = last?.escalate ?? null
  const ended = last?.outcome ?? (talk.agreement ? 'accepted' : talk.promiseDay ? 'promised' : 'no_answer')
  const outcome = escalation && ended === 'no_answer' ? 'handed_over' : ended
  return { debtor: debtor.key, turns, outcome, escalation, agreement: talk.agreement, turnMs }
}
