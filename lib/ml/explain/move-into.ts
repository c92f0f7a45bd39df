import { snap } from '../bins/profile.ts'
import { readableBetween } from '../bins/readable-number.ts'
import type { Model, ModelFeature } from '../model.ts'
import { inRegion, isKnownCategory, type Region } from './condition.ts'

/** How far past a threshold advice goes when values have no grid, in units of the feature's scale. */
const NUDGE = 0.01

/**
 * The value inside `region` nearest to `from` that training has seen the like of: on the feature's
 * grid, between its least and greatest value, in a known category (the most frequent allowed).
 * `direction` +1 or −1 permits only larger or smaller numbers, 0 both. Null when there is none.
 */
export function moveInto(
  model: Model,
  feature: number,
  region: Region,
  from: number,
  direction: number,
): number | null {
  if (!region.present) return null
  const about = model.features[feature] as ModelFeature
  const to = region.allowed ? commonest(about, region.allowed) : nearestNumber(about, region, from)
  if (Number.isNaN(to) || !inRegion(model, feature, region, to)) return null
  if (about.profile.integer && !Number.isInteger(to)) return null
  const ordered = !region.allowed && from - from === 0
  return ordered && (to - from) * direction < 0 ? null : to
}

/** Size of a move, comparable between features; a new category or a value given at last counts 1. */
export function moveCost(model: Model, feature: number, from: number, to: number): number {
  const about = model.features[feature] as ModelFeature
  const known = about.type === 'category' ? isKnownCategory(model, feature, from) : from - from === 0
  return about.type === 'category' || !known ? 1 : Math.abs(to - from) / about.profile.scale
}

function commonest(about: ModelFeature, allowed: Uint8Array): number {
  let best = Number.NaN
  let most = 0
  about.profile.categoryCounts.forEach((count, c) => {
    if (!allowed[c] || count <= most) return
    best = c
    most = count
  })
  return best
}

function nearestNumber(about: ModelFeature, region: Region, from: number): number {
  const { min, max, median, step } = about.profile
  const start = from - from === 0 ? from : median
  const high = Math.min(region.upTo, max)
  if (start > high) {
    const down = step > 0 ? snap(high, step, Math.floor) : high
    return down <= high && down > region.above && down >= min ? down : high
  }
  if (start > region.above) return Math.max(start, min)
  return min > region.above ? min : justAbove(about, region.above, high)
}

/** The first grid value above `low`, else a readable one a little above it; at most `high`. */
function justAbove(about: ModelFeature, low: number, high: number): number {
  const { step, scale } = about.profile
  if (step > 0) {
    let up = snap(low, step, Math.floor)
    for (let tries = 0; tries < 2 && up <= low; tries++) up = snap(up + step, step, Math.round)
    if (up > low && up <= high) return up
  }
  const near = low + NUDGE * scale
  // Mirrored, so that the open end is the threshold and the closed end is the highest value.
  return -readableBetween(-(near > low ? Math.min(high, near) : high), -low, false)
}
