import type { ConfusionMatrix, Metrics } from '@/lib/ml'
import { type Context, requireScope } from '@/lib/platform/context'
import { loadHeldOut } from './load-parts'
import { getModelRow, type ModelRow } from './repository'
import { runFigures } from './run-figures'

export type MatrixAt = { row: ModelRow; threshold: number; matrix: ConfusionMatrix; metrics: Metrics }

/**
 * The matrix and its metrics on the held-out rows at a threshold, the version's own by default.
 * @throws AppError `not_found`
 */
export async function getConfusionMatrix(ctx: Context, id: string, asked?: number): Promise<MatrixAt> {
  requireScope(ctx, 'models:read')
  const row = await getModelRow(ctx.companyId, id)
  const { labels, probabilities } = await loadHeldOut(ctx.companyId, id)
  const threshold = asked ?? row.threshold
  return { row, threshold, ...(await runFigures('judge', [labels, probabilities, threshold], labels.length)) }
}
