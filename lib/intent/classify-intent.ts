import { dayOf, readAmounts, readDates } from '../negotiation/index.ts'
import { actArgs } from './arguments/act-args.ts'
import { capacityOf, emotionOf, willingnessOf } from './axes.ts'
import { vectorize } from './features/vectorize.ts'
import { shippedModel } from './model/load.ts'
import type { Model } from './model/pack.ts'
import { type Scores, score } from './model/score.ts'
import { prevKindOf } from './read-prev.ts'
import { normalize } from './text/normalize.ts'
import { type Act, acts, type Intent, type PrevKind, type Turn } from './types.ts'

/** Below this the conversation asks instead of acting; see docs/intent.md for what it costs. */
export const CONFIDENCE_THRESHOLD = 0.45
/** How likely an act other than the main one must be to be told. */
const SECONDARY_THRESHOLD = 0.4
/** Longer messages are read to here; nobody bargains in more. */
const MAX_LENGTH = 4_000

export type IntentInput = {
  text: string
  /** Oldest first, without the message itself. */
  history?: readonly Turn[]
  /** What the agent's last turn was; derived from the history when not given. */
  prev?: PrevKind
  /** How many options the last list had, so that "a última" counts. */
  offersShown?: number
  /** UTC ms; without it no date is read. */
  now?: number
  /** IANA name, `America/Sao_Paulo` unless told. */
  timeZone?: string
}

function secondaryActs(act: Act, { present }: Scores): Act[] {
  return acts
    .map((name, i) => ({ name, chance: present[i] ?? 0 }))
    .filter(
      ({ name, chance }) => name !== act && name !== 'other' && name !== 'greeting' && chance >= SECONDARY_THRESHOLD,
    )
    .sort((a, b) => b.chance - a.chance)
    .map(({ name }) => name)
}

/** What the weights and the rules alone make of a message: everything but the figures in it. */
export type Reading = Omit<Intent, 'actArgs' | 'amounts' | 'dates'>

/** The reading of a message by any weights; training judges itself by this. */
export function readWith(model: Model, text: string, prev: PrevKind): Reading {
  const scores = score(model, vectorize(text, prev))
  const message = normalize(text)
  const best = scores.act.reduce((top, chance, i) => (chance > (scores.act[top] ?? 0) ? i : top), 0)
  const act = acts[best] ?? 'other'
  const confidence = scores.act[best] ?? 0
  return {
    act,
    secondaryActs: secondaryActs(act, scores),
    confidence,
    uncertain: confidence < CONFIDENCE_THRESHOLD,
    paymentWillingness: willingnessOf(scores.willingness, message),
    financialCapacity: capacityOf(scores.capacity, message),
    emotionalState: emotionOf(scores.emotion, message),
    prev,
  }
}

/**
 * What a customer's message does (act, with its arguments), how willing and able to pay it sounds, and its feeling, by
 * the shipped weights and the rules. Pure: the same input gives the same answer. Willingness is 0.7 learned and 0.3
 * rules, capacity 0.8/0.2, emotion 0.6/0.4; where no rule speaks the rule part is absent and the learned part counts
 * alone.
 */
export function classifyIntent(input: IntentInput): Intent {
  const text = input.text.slice(0, MAX_LENGTH)
  const reading = readWith(shippedModel(), text, input.prev ?? prevKindOf(input.history ?? []))
  const amounts = readAmounts(text)
  const dates = input.now === undefined ? [] : readDates(text, dayOf(input.now, input.timeZone ?? 'America/Sao_Paulo'))
  const args = actArgs([reading.act, ...reading.secondaryActs], {
    text,
    amounts,
    dates,
    offersShown: input.offersShown,
  })
  return { ...reading, actArgs: args, amounts, dates }
}
