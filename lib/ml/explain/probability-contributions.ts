import type { ShapRow } from './shap-row.ts'

/** A margin that moved less than this share of Σ|contributions| counts as not moved. */
const STILL = 1e-9

/**
 * Contributions in P(approve): each margin contribution times one factor,
 * (p − pBase) ÷ (margin − base), so that pBase + Σ = p; `pBase` and `p` are `probabilityOf` of
 * shap.base and shap.margin. P never falls with the margin, so the factor is not negative and no
 * sign turns (all are 0 where calibration is flat between the two). When the margin does not move,
 * the factor is the slope there: 1 for probabilities, else the logistic p(1 − p). The heaviest
 * contribution takes up the rounding, so the sum in feature order is p to the last bit wherever
 * doubles allow it.
 */
export function probabilityContributions(shap: ShapRow, pBase: number, p: number): Float64Array {
  const { base, margin, contributions } = shap
  let total = 0
  let heaviest = 0
  contributions.forEach((value, f) => {
    total += Math.abs(value)
    if (Math.abs(value) > Math.abs(contributions[heaviest] as number)) heaviest = f
  })
  const moved = Math.abs(margin - base) > STILL * total
  const slope = base === pBase && margin === p ? 1 : p * (1 - p)
  const factor = moved ? Math.max(0, (p - pBase) / (margin - base)) : slope
  const scaled = contributions.map((value) => factor * value)
  if (total === 0) return scaled
  for (let tries = 0; tries < 3; tries++) {
    const rest = p - scaled.reduce((sum, value) => sum + value, pBase)
    const fixed = (scaled[heaviest] as number) + rest
    if (rest === 0 || fixed * (contributions[heaviest] as number) < 0) break
    scaled[heaviest] = fixed
  }
  return scaled
}
