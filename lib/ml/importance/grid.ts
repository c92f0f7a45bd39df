import { firstAtLeast } from '../bins/first-at-least.ts'
import { isKnownCategory } from '../explain/condition.ts'
import { slotOf, sweepPlan } from '../explain/sweep-plan.ts'
import type { Model, ModelFeature } from '../model.ts'

/** Values to try of one feature, those of a sample of rows at even shares. */
export interface Grid {
  feature: number
  /** Ascending; null = missing, last. Categories: the most frequent first. */
  values: (number | null)[]
  /** Slot of each value in a sweep. */
  slots: number[]
  /** Place among `values` of the value at or nearest to each row's; categories left out count as missing. */
  nearest: Uint32Array
  /** Share of the rows nearest to each value. */
  shares: number[]
}

/** At most `most` values of a feature's column; missing is one of them where it occurs. */
export function gridOf(model: Model, feature: number, column: Float64Array, most: number): Grid {
  const about = model.features[feature] as ModelFeature
  const present = column.filter((value) =>
    about.type === 'category' ? isKnownCategory(model, feature, value) : value - value === 0,
  )
  const missing = present.length < column.length
  const some = most - (missing ? 1 : 0)
  const listed = about.type === 'category' ? frequent(present, some) : spread(present.sort(), some)
  const left = about.type === 'category' && new Set(present).size > listed.length
  const values = missing || left ? [...listed, null] : listed
  const ascending = Float64Array.from(listed)
  const places = new Map(listed.map((value, place) => [value, place]))
  const nearest = Uint32Array.from(column, (value) => {
    if (about.type === 'category') return places.get(value) ?? listed.length
    return value - value === 0 ? nearestOf(ascending, value) : listed.length
  })
  const counts = new Array<number>(values.length).fill(0)
  for (const place of nearest) counts[place] = (counts[place] as number) + 1
  const plan = sweepPlan(model)
  const start = plan.starts[feature] as number
  return {
    feature,
    values,
    slots: values.map((value) => start + slotOf(model, plan, feature, value ?? Number.NaN)),
    nearest,
    shares: counts.map((count) => count / Math.max(1, column.length)),
  }
}

function frequent(present: Float64Array, most: number): number[] {
  const counts = new Map<number, number>()
  for (const value of present) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([value]) => value)
}

/** Every distinct value when they are few, else those at even ranks, both ends among them. */
function spread(sorted: Float64Array, most: number): number[] {
  const distinct = sorted.filter((value, i) => i === 0 || value > (sorted[i - 1] as number))
  if (distinct.length <= most) return [...distinct]
  const last = sorted.length - 1
  const picked = Array.from({ length: most }, (_, i) => sorted[Math.round((i * last) / (most - 1))] as number)
  return [...new Set(picked)]
}

function nearestOf(ascending: Float64Array, value: number): number {
  const at = Math.min(firstAtLeast(ascending, value), ascending.length - 1)
  const above = ascending[at] as number
  const below = ascending[at - 1]
  return below !== undefined && value - below < above - value ? at - 1 : at
}
