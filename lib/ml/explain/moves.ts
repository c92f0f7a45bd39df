import type { Model, ModelFeature } from '../model.ts'
import { type Region, wholeRegion } from './condition.ts'
import { moveCost, moveInto } from './move-into.ts'
import { slotOf, sweepPlan } from './sweep-plan.ts'

/** A plausible new value of one feature, and its size in units of the feature's scale. */
export interface Move {
  feature: number
  to: number
  cost: number
  /** The margin it leads to, up to rounding. */
  margin: number
}

/** One feature's part of a sweep: `margins[start + slot]`. */
interface Along {
  model: Model
  feature: number
  /** The original value, from which moves are measured. */
  from: number
  margins: Float64Array
  /** +1 or −1: which way only a number may move; 0: both. */
  direction: number
}

/** The nearest move each way that `wanted` takes (a category: the most frequent that it takes). */
export function nearestMoves(along: Along, wanted: (margin: number) => boolean): Move[] {
  const { model, feature, from, margins } = along
  const plan = sweepPlan(model)
  const start = plan.starts[feature] as number
  const regions = plan.regions[feature] as number
  const takes = (slot: number): boolean => slot >= 0 && slot < regions && wanted(margins[start + slot] as number)
  const about = model.features[feature] as ModelFeature
  if (about.type === 'category') {
    const allowed = Uint8Array.from({ length: regions }, (_, c) => Number(takes(c)))
    return moveTo(along, { ...wholeRegion(model, feature), allowed })
  }
  const known = from - from === 0
  const own = slotOf(model, plan, feature, known ? from : about.profile.median)
  const search = (step: 1 | -1): Move[] => {
    for (let slot = known ? own + step : own; slot >= 0 && slot < regions; slot += step) {
      if (!takes(slot)) continue
      let last = slot
      while (takes(last + step)) last += step
      const found = moveTo(along, between(along, Math.min(slot, last), Math.max(slot, last)))
      if (found.length > 0) return found
      slot = last
    }
    return []
  }
  return [...(along.direction > 0 ? [] : search(-1)), ...(along.direction < 0 ? [] : search(1))]
}

/** The move that takes the margin furthest `toward`, the nearest of equals; null when none helps. */
export function farthestMove(along: Along, toward: number, now: number): Move | null {
  const { model, feature, from, margins, direction } = along
  const plan = sweepPlan(model)
  const start = plan.starts[feature] as number
  const { type, profile } = model.features[feature] as ModelFeature
  const known = from - from === 0
  const own = slotOf(model, plan, feature, known || type === 'category' ? from : profile.median)
  let [first, last] = [0, (plan.regions[feature] as number) - 1]
  if (type !== 'category') {
    first = slotOf(model, plan, feature, direction > 0 && known ? Math.max(from, profile.min) : profile.min)
    last = slotOf(model, plan, feature, direction < 0 && known ? Math.min(from, profile.max) : profile.max)
  }
  let best = -1
  let gain = 1e-12 * (1 + Math.abs(now))
  for (let slot = first; slot <= last; slot++) {
    if (type === 'category' && !profile.categoryCounts[slot]) continue
    const rise = toward * ((margins[start + slot] as number) - now)
    if (rise < gain || (rise === gain && Math.abs(slot - own) >= Math.abs(best - own))) continue
    best = slot
    gain = rise
  }
  if (best < 0) return null
  const region = wholeRegion(model, feature)
  if (region.allowed) region.allowed = region.allowed.map((_, c) => Number(c === best))
  return moveTo(along, region.allowed ? region : between(along, best, best))[0] ?? null
}

function between({ model, feature }: Along, first: number, last: number): Region {
  const cuts = sweepPlan(model).cuts[feature] as Float64Array
  return {
    ...wholeRegion(model, feature),
    above: cuts[first - 1] ?? Number.NEGATIVE_INFINITY,
    upTo: cuts[last] ?? Number.POSITIVE_INFINITY,
  }
}

function moveTo({ model, feature, from, margins, direction }: Along, region: Region): Move[] {
  const to = moveInto(model, feature, region, from, direction)
  if (to === null || to === from) return []
  const plan = sweepPlan(model)
  const slot = (plan.starts[feature] as number) + slotOf(model, plan, feature, to)
  return [{ feature, to, cost: moveCost(model, feature, from, to), margin: margins[slot] as number }]
}
