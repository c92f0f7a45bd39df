import type { Model } from '../model.ts'
import type { Background } from '../training-report.ts'
import { type Literal, literalOf } from './anchor-table.ts'
import { isKnownCategory, wholeRegion } from './condition.ts'
import { describeRegion } from './describe-region.ts'
import { sweepPlan } from './sweep-plan.ts'
import { sweeperOf } from './sweeper.ts'

/**
 * For each category feature whose value speaks for the decision on this row (`toward` +1 = approve),
 * one condition: any of the categories that speak for it too.
 */
export function groupLiterals(model: Model, background: Background, values: Float64Array, toward: number): Literal[] {
  const only = Uint8Array.from(model.features, ({ type }, f) =>
    type === 'category' && isKnownCategory(model, f, values[f] as number) ? 1 : 0,
  )
  if (!only.includes(1)) return []
  const { starts } = sweepPlan(model)
  const { margins, reference } = sweeperOf(model)(values, only)
  return model.features.flatMap(({ categories }, feature) => {
    if (only[feature] === 0) return []
    const start = starts[feature] as number
    const speaks = (c: number): boolean =>
      isKnownCategory(model, feature, c) &&
      ((margins[start + c] as number) - (reference[feature] as number)) * toward > 0
    if (!speaks(values[feature] as number)) return []
    const allowed = Uint8Array.from(categories, (_, c) => Number(speaks(c)))
    const region = { ...wholeRegion(model, feature), allowed, missing: false }
    const condition = describeRegion(model, feature, region)
    if (condition.op === 'present') return []
    return [literalOf(feature, condition, background.columns[feature] as Float64Array, (value) => allowed[value] === 1)]
  })
}
