import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { centsFromDecimal } from '@/lib/platform/money'
import { assertHeld } from '../core/held'
import { addDecision, type LoopSums, noLoopSums, type Recovered, recoveredOf, settleLoop } from '../core/loop-sums'
import { type ThresholdCurve, thresholdCurve } from '../core/threshold-curve'
import { decidingModels, eachDecisionPage, type LoopWindow, recoveriesOf } from './repository'
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
  const models = await decidingModels(companyId, window)
  const modelId = query.model_id ?? models[0]?.modelId ?? null
  const counted = noLoopSums()
  if (modelId !== null) {
    for await (const page of eachDecisionPage(companyId, window, modelId)) {
      for (const facts of page) addDecision(counted, facts)
    }
  }
  const sums = settleLoop(counted)
  const recovered = recoveredOf(sums.losses, await recoveriesOf(companyId, [...sums.losses.keys()]))
  const curve = gainCents === null ? null : thresholdCurve(sums.curve, sums.threshold, gainCents)
  return { window, models, modelId, sums, recovered, gainCents, curve }
}
