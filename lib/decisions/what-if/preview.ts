import type { DecisionKind } from '@/db/constants/decisions'
import { type Answer, answerOrder } from '../answer-order'
import { readFeatures } from '../core/read-features'
import type { StoredChange, Value } from '../core/stored-decision'
import type { DecidingModel } from '../deciding-model'
import { asFaults, assertFeatures } from '../feature-faults'

/** An answer that was given to nobody. */
export type Preview = {
  using: DecidingModel
  answer: Answer
  decisionId: string | null
  before: { decision: DecisionKind; label: string; probability: number } | null
  changed: StoredChange[]
}

/** @throws AppError the faults of `decideOrder`. */
export function answerOf(using: DecidingModel, features: Record<string, Value>): Answer {
  const startedMs = performance.now()
  const read = readFeatures(using.model, features)
  assertFeatures(asFaults('', read.faults))
  return answerOrder(using, features, read, startedMs)
}

/** Inputs that are not as they were; absent counts as missing. */
export function changesBetween(was: Record<string, Value>, is: Record<string, Value>): StoredChange[] {
  const before = new Map(Object.entries(was))
  return Object.entries(is).flatMap(([feature, to]) => {
    const from = before.get(feature) ?? null
    return from === to ? [] : [{ feature, from, to }]
  })
}
