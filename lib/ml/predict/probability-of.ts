import { logit, sigmoid } from '../math/sigmoid.ts'
import type { Calibration, Model } from '../model.ts'

/** P(approve) of a margin: link, then calibration. Never falls as the margin grows. */
export function probabilityOf(model: Model, margin: number): number {
  const raw = model.link === 'logit' ? sigmoid(margin) : margin
  return model.calibration ? calibrate(model.calibration, raw) : raw
}

/** A raw P(approve) after calibration. */
export function calibrate(calibration: Calibration, raw: number): number {
  if (calibration.method === 'platt') return sigmoid(calibration.intercept + calibration.slope * logit(raw))
  const { raw: from, calibrated: to } = calibration
  let low = 0
  let high = from.length - 1
  if (!(raw > (from[low] as number))) return to[low] as number
  if (raw >= (from[high] as number)) return to[high] as number
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((from[middle] as number) <= raw) low = middle
    else high = middle
  }
  const [x, y] = [from[low] as number, to[low] as number]
  const share = (raw - x) / ((from[high] as number) - x)
  return Math.min(to[high] as number, y + share * ((to[high] as number) - y))
}
