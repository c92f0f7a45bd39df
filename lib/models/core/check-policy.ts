import { invalid } from '@/lib/platform/errors'

export type Policy = { threshold: number; reviewFrom: number | null; reviewTo: number | null }

/**
 * A review band holds the threshold, so that every answer below it is a rejection and every one above an approval.
 * @throws AppError `review_band_empty`, `review_band_off_threshold`
 */
export function checkPolicy(policy: Policy): void {
  const { threshold, reviewFrom, reviewTo } = policy
  if (reviewFrom === null || reviewTo === null) return
  const fault = (code: string) => invalid('validation_failed', {}, [{ path: 'review_band', code }])
  if (reviewFrom >= reviewTo) throw fault('review_band_empty')
  if (threshold < reviewFrom || threshold > reviewTo) throw fault('review_band_off_threshold')
}
