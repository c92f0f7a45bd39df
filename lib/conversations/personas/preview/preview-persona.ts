import type { z } from 'zod'
import type { Intent } from '@/lib/intent'
import { makeOffers, type Offer, opening, orderFor } from '@/lib/negotiation'
import { type Context, requireScope } from '@/lib/platform/context'
import type { Fault } from '@/lib/platform/errors'
import { type Composed, composeReply } from '../../compose-reply'
import type { Persona } from '../../core/persona'
import { type FieldChange, personaDiff } from '../../core/persona-diff'
import type { Move } from '../../core/reply-plan'
import { type NextAction, newTalkState, type TalkState } from '../../core/talk/state'
import { withLink } from '../../identity-link/link'
import { withSamplePayment } from '../../pay/sample-payment'
import { loadCase, type TalkCase } from '../../talk-case'
import { contentFaults } from '../content-faults'
import { findPersona } from '../find-persona'
import { personaVersionOf } from '../persona-content'
import type { PersonaRow } from '../repository'
import type { previewBody } from '../schemas'
import { contentFrom } from '../wire-content'
import { answerTurn, confirmedTurn, type Line, methodOf, readLine } from './play'
import { sampleCase, withCreditor } from './sample-case'

export type Spoken = { composed: Composed; offers: { number: number; offer: Offer }[]; nextAction: NextAction }
export type Answer = Spoken & { text: string; intent: Intent }
export type Preview = {
  row: PersonaRow
  persona: Persona
  /** Null for content that is not saved. */
  version: number | null
  talkCase: TalkCase
  sample: boolean
  greeting: Spoken
  opening: Spoken
  /** After the right party is known. */
  confirmed: Spoken
  offers: { offer: Offer; spoken: Spoken }[]
  answers: Answer[]
  /** Against the version in use. */
  changes: FieldChange[]
  faults: Fault[]
}

type Stage = { ctx: Context; talkCase: TalkCase; persona: Persona; now: number }
type Scene = { talk: TalkState; moves: Move[]; transcript: Line[]; seed: number; first: boolean; next: NextAction }

async function speak({ ctx, talkCase, persona, now }: Stage, scene: Scene): Promise<Spoken> {
  const plan = { state: scene.talk, moves: scene.moves, effects: [], nextAction: scene.next, escalate: null }
  const unsent = { companyId: ctx.companyId, id: 'preview' }
  const linked = withLink(unsent, { ...plan, close: false, outcome: null }, now)
  const { turn, texts } = withSamplePayment(linked.turn)
  const composed = await composeReply({
    talkCase,
    talk: turn.state,
    moves: turn.moves,
    persona,
    transcript: scene.transcript,
    seed: scene.seed,
    texts: [...linked.texts, ...texts],
    firstDebtMessage: scene.first,
    now,
  })
  return { composed, offers: turn.moves.flatMap(({ offers }) => offers ?? []), nextAction: scene.next }
}

const waiting = 'await_customer_response' as const

function greeting(stage: Stage): Promise<Spoken> {
  const method = methodOf(stage.talkCase)
  const talk = { ...newTalkState(method), verified: false }
  const moves: Move[] = [{ move: 'greet' }, { move: 'ask_identity', variant: method }]
  return speak(stage, { talk, moves, transcript: [], seed: 1, first: false, next: waiting })
}

function verifiedOpening(stage: Stage): Promise<Spoken> {
  const talk = { ...newTalkState('channel_verified'), creditorTold: true }
  const moves: Move[] = [{ move: 'open_verified' }, { move: 'creditor_identity' }]
  return speak(stage, { talk, moves, transcript: [], seed: 1, first: true, next: waiting })
}

function eachOffer(stage: Stage): Promise<Preview['offers']> {
  const { talkCase, persona } = stage
  const means = { capacity: null, willingness: null }
  const made = makeOffers(talkCase.debt, talkCase.policy, talkCase.today, means, opening)
  const talk = { ...newTalkState(methodOf(talkCase)), verified: true, creditorTold: true }
  return Promise.all(
    orderFor(made.offers, persona.discountApproach).map(async (offer, i) => {
      const moves: Move[] = [{ move: 'present_one', offers: [{ number: i + 1, offer }] }]
      const spoken = await speak(stage, { talk, moves, transcript: [], seed: i + 1, first: false, next: waiting })
      return { offer, spoken }
    }),
  )
}

/** The words of what the customer would have read last. */
const said = ({ composed }: Spoken): Line => ({ role: 'agent', text: composed.sent.filled.text })

async function play(stage: Stage, hello: Spoken, lines: string[]) {
  const { talkCase, persona, now } = stage
  const first = confirmedTurn(talkCase, persona.discountApproach, now)
  const told = first.state.creditorTold
  const scene = { talk: first.state, moves: first.moves, transcript: [said(hello)], seed: 2 }
  const confirmed = await speak(stage, { ...scene, first: told, next: first.nextAction })
  const transcript: Line[] = [said(hello), said(confirmed)]
  const answers: Answer[] = []
  let talk = first.state
  for (const text of lines) {
    const intent = readLine(talkCase, talk, text, transcript, now)
    const turn = answerTurn(talkCase, talk, persona.discountApproach, { intent, text })
    transcript.push({ role: 'customer', text })
    const spoken = await speak(stage, {
      talk: turn.state,
      moves: turn.moves,
      transcript: [...transcript],
      seed: transcript.length,
      first: !talk.creditorTold && turn.state.creditorTold,
      next: turn.escalate ? 'human_takeover' : turn.nextAction,
    })
    transcript.push(said(spoken))
    answers.push({ ...spoken, text, intent })
    talk = turn.state
    if (turn.escalate || turn.close) break
  }
  return { confirmed, answers }
}

/** Of several wordings the one that is new, else the first: what somebody works on is what they see. */
function focused(persona: Persona, inUse: Persona): Persona {
  const one = (texts: string[], known: string[]) => {
    const text = texts.find((candidate) => !known.includes(candidate)) ?? texts[0]
    return text === undefined ? [] : [text]
  }
  const { greetings, openings } = persona
  return { ...persona, greetings: one(greetings, inUse.greetings), openings: one(openings, inUse.openings) }
}

/**
 * What a persona would say to a customer, through the turn engine, the writer and the guard; nothing is sent, nothing
 * stored. The answers take the right party as known.
 * @param ref id or number
 * @throws AppError `not_found` for persona, version and customer; `missing_scope` where a customer is named without the
 * right to see them
 */
export async function previewPersona(ctx: Context, ref: string, given: z.output<typeof previewBody>): Promise<Preview> {
  requireScope(ctx, 'personas:read')
  if (given.customer_id) requireScope(ctx, 'portfolios:read')
  const { companyId } = ctx
  const now = ctx.now()
  const row = await findPersona(companyId, ref)
  const version = given.version ?? row.version
  const stored = await personaVersionOf(companyId, row.id, version)
  const persona = given.draft ? { number: row.number, key: stored.key, ...contentFrom(given.draft) } : stored
  const talkCase = withCreditor(
    given.customer_id
      ? await loadCase(companyId, { customerRef: given.customer_id }, now)
      : await sampleCase(companyId, now),
  )
  const inUse = await personaVersionOf(companyId, row.id, row.version)
  const stage = { ctx, talkCase, persona: focused(persona, inUse), now }
  const lines = (given.transcript ?? []).filter(({ role }) => role === 'customer').map(({ text }) => text)
  const hello = await greeting(stage)
  const [opened, offers, played] = await Promise.all([
    verifiedOpening(stage),
    eachOffer(stage),
    play(stage, hello, lines),
  ])
  return {
    row,
    persona,
    version: given.draft ? null : version,
    talkCase,
    sample: !given.customer_id,
    greeting: hello,
    opening: opened,
    offers,
    ...played,
    changes: personaDiff(inUse, persona),
    faults: contentFaults(persona),
  }
}
