import { type Context, requireScope } from '@/lib/platform/context'
import type { Segments } from './core/segments'
import { featureColumn, type HeldOutColumn } from './feature-column'
import { getModelRow } from './repository'
import { runFigures } from './run-figures'

export type SegmentsAt = Segments & {
  modelId: string
  threshold: number
  feature: HeldOutColumn['feature']
  rows: number
  sampled: boolean
}

/**
 * Figures and fairness differences by the groups of a column, at a threshold (the version's own by default).
 * @throws AppError `not_found`, `column_unknown`
 */
export async function getSegments(
  ctx: Context,
  id: string,
  asked: { column: string; threshold?: number | undefined },
): Promise<SegmentsAt> {
  requireScope(ctx, 'models:read')
  const row = await getModelRow(ctx.companyId, id)
  const { feature, values, sampled, labels, probabilities } = await featureColumn(
    ctx.companyId,
    id,
    asked.column,
    'column',
  )
  const threshold = asked.threshold ?? row.threshold
  const rows = { labels, probabilities }
  const segments = await runFigures('segmentsOf', [feature, values, rows, threshold], values.length)
  return { ...segments, modelId: id, threshold, feature, rows: values.length, sampled }
}
