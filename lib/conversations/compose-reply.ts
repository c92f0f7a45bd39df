import { checkReply, type GuardContext, type Violation } from '@/lib/guard'
import { type Filled, fill } from './core/fill'
import { type GuardFacts, guardContext } from './core/guard-context'
import type { Persona } from './core/persona'
import type { Move } from './core/reply-plan'
import { replyValues } from './core/reply-values'
import { assertSafeMoves } from './core/safe-moves'
import type { TalkState } from './core/talk/state'
import { guardFactsOf, standingOf, type TalkCase } from './talk-case'
import { plainestWords, writeOffline, writeReply } from './writer'
import type { WriteRequest, Written } from './writer/types'

export type Draft = { filled: Filled; violations: Violation[]; writer: Omit<Written, 'text'> }
export type Composed = {
  sent: Draft
  /** What the guard stopped, in order; staff see it, the customer never. */
  blocked: Draft[]
  /** Nothing of the plan could be said: the customer reads the house's plainest sentence. */
  unsaid: boolean
}

export type ComposeInput = {
  talkCase: TalkCase
  /** After the turn. */
  talk: TalkState
  moves: Move[]
  persona: Persona
  transcript: WriteRequest['transcript']
  seed: number
  style?: WriteRequest['style']
  settings?: WriteRequest['settings']
  texts: readonly string[]
  /** Sums and days that the moves tell of payments. */
  money?: GuardFacts['money']
  /** The debt is told for the first time, so the creditor must be named in full. */
  firstDebtMessage: boolean
  now: number
}

/** Numbers the engine itself gave to the moves, which the guard must know as facts. */
const countsIn = (moves: Move[]) =>
  moves.flatMap(({ values }) =>
    Object.values(values ?? {}).flatMap((value) => (/^\d+$/.test(value) ? [Number(value)] : [])),
  )

/**
 * Words a plan: the writer, the values of the engine, the guard. A text that the guard stops is replaced by the offline
 * writer's; should that one be stopped too, by the plainest sentence of the house.
 */
export async function composeReply(input: ComposeInput): Promise<Composed> {
  const { talkCase, talk, moves, persona } = input
  assertSafeMoves(talk.verified, moves)
  const plan = { moves }
  const values = replyValues(plan, standingOf(talkCase), talk.verified ? talkCase.debt : null)
  const request: WriteRequest = {
    persona,
    plan,
    names: Object.keys(values),
    transcript: input.transcript,
    seed: input.seed,
    ...(input.style && { style: input.style }),
    ...(input.settings && { settings: input.settings }),
  }
  const offers = moves.flatMap((move) => (move.offers ?? []).map(({ offer }) => offer))
  const facts = {
    ...guardFactsOf(talkCase, persona, input.now, input.texts),
    ...(input.money && { money: input.money }),
  }
  // A company that gave no address yet is warned when it begins a talk (CDC 42-A), not stopped in the middle of one.
  const complete = Object.values(facts.creditor).every((value) => value !== '')
  const context = guardContext(facts, talk, offers, countsIn(moves), input.firstDebtMessage && complete)
  const blocked: Draft[] = []
  for (const write of [writeReply, writeOffline]) {
    const draft = check(await write(request), values, context)
    if (draft.violations.length === 0) return { sent: draft, blocked, unsaid: false }
    blocked.push(draft)
    if (draft.writer.provider === 'offline' && draft.writer.fallback === null) break
  }
  return { sent: check(plainestWords(), values, context), blocked, unsaid: true }
}

function check({ text, ...writer }: Written, values: Record<string, string>, context: GuardContext): Draft {
  const filled = fill(text, values)
  return { filled, violations: checkReply(filled.text, context).violations, writer }
}
