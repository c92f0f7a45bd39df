import { classifyIntent } from '@/lib/intent'
import { type Composed, type ComposeInput, composeReply } from '../compose-reply'
import type { Persona, PersonaFacts } from '../core/persona'
import type { Move } from '../core/reply-plan'
import { possibleMethod } from '../core/right-party'
import { selectPersona } from '../core/select-persona'
import { afterSilence } from '../core/talk/after-silence'
import { newTalkState, type TalkState, type TurnResult } from '../core/talk/state'
import { thanksFor } from '../core/talk/thanks'
import { ownTexts } from '../pay/place-payment'
import { withSamplePayment } from '../pay/sample-payment'
import type { Spoken } from '../store-inbound'
import type { TalkCase } from '../talk-case'
import { factsIn, type Past, think } from '../think'
import type { Debtor } from './debtors'
import { endOf, type Played, type PlayedTurn } from './played'
import { seenBy } from './seen'

export type PlayInput = {
  talkCase: TalkCase
  personas: readonly Persona[]
  /** Plays this number throughout; else the rules choose each turn. */
  forced?: number
  debtor: Debtor
  seed: number
  now: number
  /** The simulator's bank pays the first instalment of what was agreed. */
  pays?: boolean
}

/** The conversation so far: what the engine knows, and what both sides read. */
type Table = {
  talk: TalkState
  last: TurnResult | null
  transcript: Spoken[]
  turns: PlayedTurn[]
  turnMs: number[]
  gaveUp: boolean
  paidCents: number
}

const mostTurns = 14
const past = ({ debtor }: TalkCase, unanswered = 0): Past => ({
  channel: 'simulator',
  age: debtor.customer.age ?? null,
  unanswered,
  brokenPromises: 0,
})

function chooser({ personas, forced }: PlayInput) {
  return (facts: PersonaFacts): { persona: Persona } => {
    const number = forced ?? selectPersona(personas, facts).number
    const persona = personas.find((one) => one.number === number)
    if (!persona) throw new Error(`no persona ${number} to play`)
    return { persona }
  }
}

const turnOf = (
  said: Pick<PlayedTurn, 'customer' | 'act'>,
  persona: Persona,
  moves: readonly Move[],
  { sent, blocked }: Composed,
): PlayedTurn => ({
  ...said,
  reply: sent.filled.text,
  moves: moves.map(({ move }) => move),
  persona: persona.number,
  offers: moves.flatMap(({ offers }) => (offers ?? []).map(({ offer }) => offer)),
  blocked: blocked.map(({ filled, violations }) => ({ text: filled.text, rules: violations.map(({ rule }) => rule) })),
  violations: sent.violations.map(({ rule }) => rule),
})

/** Speaks first: the opening as `startConversation` says it to a channel that nobody verified, or after a silence. */
async function speakFirst(input: PlayInput, table: Table, moves: Move[], money?: ComposeInput['money']): Promise<void> {
  const { talkCase, seed, now } = input
  const { talk, transcript, turns } = table
  const { persona } = chooser(input)(factsIn(talkCase, talk, past(talkCase, talk.tally.unanswered)))
  const composed = await composeReply({
    talkCase,
    talk,
    moves,
    persona,
    transcript,
    seed: seed + turns.length,
    texts: ownTexts(talk),
    ...(money && { money }),
    firstDebtMessage: false,
    now,
  })
  turns.push(turnOf({ customer: null, act: null }, persona, moves, composed))
  transcript.push({ role: 'agent', text: composed.sent.filled.text })
}

async function answer(input: PlayInput, table: Table, text: string): Promise<void> {
  const { talkCase, seed, now } = input
  const { talk, transcript, turns } = table
  const startedMs = performance.now()
  const offersShown = talk.negotiation?.shown.length ?? 0
  const { timeZone } = talkCase
  const intent = classifyIntent({ text, history: transcript, prev: talk.asked, offersShown, now, timeZone })
  const { turn, composed, chosen } = await think({
    talkCase,
    talk,
    text,
    intent,
    proven: false,
    past: past(talkCase),
    choose: chooser(input),
    equip: (taken) => ({ ...withSamplePayment(taken), payment: null }),
    transcript,
    seed: seed + turns.length,
    now,
  })
  table.turnMs.push(performance.now() - startedMs)
  table.last = turn
  table.talk = turn.state
  const act = intent.uncertain ? `${intent.act}?` : intent.act
  turns.push(turnOf({ customer: text, act }, chosen.persona, turn.moves, composed))
  transcript.push({ role: 'customer', text }, { role: 'agent', text: composed.sent.filled.text })
}

/** @returns whether anything more was said */
async function keepSilent(input: PlayInput, table: Table): Promise<boolean> {
  const next = afterSilence(table.talk)
  table.gaveUp = next.kind === 'give_up'
  if (next.kind !== 'speak') return false
  table.talk = next.talk
  await speakFirst(input, table, next.moves)
  return true
}

/** The first instalment is paid and thanked for; the conversation ends with it where that was all. */
async function pay(input: PlayInput, table: Table): Promise<void> {
  const { agreement } = table.talk
  const [first, next] = agreement?.offer.schedule ?? []
  if (!agreement || !first) return
  const leftCents = agreement.offer.totalCents - first.amountCents
  const { move, money } = thanksFor({ paidCents: first.amountCents, leftCents, nextDueDay: next?.dueDay ?? '' })
  table.talk = { ...table.talk, agreement: { ...agreement, paid: leftCents === 0 ? 'complete' : 'partly' } }
  table.paidCents = first.amountCents
  await speakFirst(input, table, [move], money)
}

/**
 * Plays a scripted debtor against the engine in memory: the same intent, negotiation, writer and guard as a stored
 * conversation, without a database, a network or a clock. Where the debtor says nothing, time passes and we follow up.
 */
export async function play(input: PlayInput): Promise<Played> {
  const { talkCase, debtor, seed } = input
  const method = possibleMethod(talkCase.policy.rightPartyMethod, talkCase.debtor.customer.birthDate ?? null)
  const talk: TalkState = { ...newTalkState(method), asked: 'identify' }
  const table: Table = { talk, last: null, transcript: [], turns: [], turnMs: [], gaveUp: false, paidCents: 0 }
  await speakFirst(input, table, [{ move: 'greet' }, { move: 'ask_identity', variant: method }])
  for (let spoken = 0; table.turns.length <= mostTurns && !table.last?.close && !table.last?.escalate; ) {
    const text = debtor.reply(seenBy(table.talk, talkCase, { spoken, seed, nextAction: table.last?.nextAction }))
    if (text === null) {
      if (!(await keepSilent(input, table))) break
    } else {
      spoken += 1
      await answer(input, table, text)
    }
  }
  if (input.pays) await pay(input, table)
  return { debtor: debtor.key, ...endOf(table), turns: table.turns, turnMs: table.turnMs }
}
