import { setImmediate as nextTurn } from 'node:timers/promises'
import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { centsFromDecimal } from '@/lib/platform/money'
import type { DecisionFacts } from '../core/decision-facts'
import {
  addDecision,
  addRecovered,
  type LoopSums,
  type Loss,
  noLoopSums,
  noRecovered,
  type Recovered,
  settleLoop,
} from '../core/loop-sums'
import { type ThresholdCurve, thresholdCurve } from '../core/threshold-curve'
import { assertHeld } from '../read/held'
import { eachDecisionPage, type LoopWindow, recoveriesOf } from './repository'
import type { loopQuery } from './schemas'

const yearMs = 366 * 86_400_000
const longestMs = 5 * yearMs

export type LoopModel = { modelId: string; version: number; decisions: number; lastAt: number }
export type Loop = {
  window: LoopWindow
  models: LoopModel[]
  modelId: string | null
  sums: LoopSums
  recovered: Recovered
  gainCents: number | null
  /** Null without a gain, and while outcomes are all of one kind. */
  curve: ThresholdCurve | null
}
export type LoopQuery = z.output<typeof loopQuery>

function windowOf({ from, to }: LoopQuery, now: number): LoopWindow {
  const end = to ?? now
  const window = { from: from ?? end - yearMs, to: end }
  if (window.from >= end) throw invalid('validation_failed', {}, [{ path: 'from', code: 'range_empty' }])
  if (end - window.from > longestMs) throw invalid('validation_failed', {}, [{ path: 'from', code: 'range_too_long' }])
  assertHeld({ from, to }, now)
  return window
}

/**
 * How decisions made upstream turned out downstream, of one model version: scores of different versions mean different
 * things.
 * @throws AppError faults `range_empty`, `range_too_long`, `before_log`, `after_log`, `money_invalid`
 */
export async function getLoop(ctx: Context, query: LoopQuery): Promise<Loop> {
  requireScope(ctx, 'analytics:read')
  const { companyId } = ctx
  const window = windowOf(query, ctx.now())
  const gain = query.gain_per_paid
  const gainCents = gain === undefined ? null : centsFromDecimal(gain, 'gain_per_paid')
  const counted = noLoopSums()
  const models = new Map<string, LoopModel>()
  for await (const page of eachDecisionPage(companyId, window)) {
    for (const facts of page) {
      const { modelId: own } = countModel(models, facts)
      // The newest comes first: without a name it is that one's version.
      if (own === (query.model_id ?? models.keys().next().value)) addDecision(counted, facts)
    }
  }
  const sums = settleLoop(counted)
  const recovered = await recoveredFrom(companyId, sums.losses)
  const curve = gainCents === null || !sums.cells ? null : thresholdCurve(sums.cells, gainCents)
  const all = [...models.values()]
  return { window, models: all, modelId: query.model_id ?? all[0]?.modelId ?? null, sums, recovered, gainCents, curve }
}

/** Counts a decision under its version; versions stand in the order of their last one. */
function countModel(models: Map<string, LoopModel>, { modelId, modelVersion, at }: DecisionFacts): LoopModel {
  const known = models.get(modelId) ?? { modelId, version: modelVersion, decisions: 0, lastAt: at }
  known.decisions += 1
  known.version = Math.max(known.version, modelVersion)
  models.set(modelId, known)
  return known
}

const customersAtOnce = 200

async function recoveredFrom(companyId: string, losses: ReadonlyMap<string, Loss>): Promise<Recovered> {
  const sum = noRecovered()
  let some = new Map<string, Loss>()
  const take = async () => {
    if (some.size > 0) addRecovered(sum, some, await recoveriesOf(companyId, [...some.keys()]))
    some = new Map()
    await nextTurn()
  }
  for (const [key, loss] of losses) {
    some.set(key, loss)
    if (some.size === customersAtOnce) await take()
  }
  await take()
  return sum
}
