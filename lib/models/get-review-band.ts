import { type Context, requireScope } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { policyFault } from './core/check-policy'
import { type Band, type BandFigures, bandFigures } from './core/review-band'
import { loadHeldOut } from './load-parts'
import { getModelRow } from './repository'

export type ReviewBandAt = Band & { modelId: string; figures: BandFigures }

/**
 * What a review band would send to people, and how the rest fares, on the held-out rows.
 * @throws AppError `not_found`, `review_band_empty`, `review_band_off_threshold`
 */
export async function getReviewBand(
  ctx: Context,
  id: string,
  asked: { from: number; to: number; threshold?: number | undefined },
): Promise<ReviewBandAt> {
  requireScope(ctx, 'models:read')
  const row = await getModelRow(ctx.companyId, id)
  const { from, to, threshold = row.threshold } = asked
  const code = policyFault({ threshold, reviewFrom: from, reviewTo: to })
  if (code) throw invalid('validation_failed', { count: 1 }, [{ path: 'from', code }])
  const { labels, probabilities } = await loadHeldOut(ctx.companyId, id)
  const band = { from, to, threshold }
  return { ...band, modelId: id, figures: bandFigures(labels, probabilities, band) }
}
