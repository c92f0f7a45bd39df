import { type DeLongResult, deLong } from '@/lib/ml'
import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { type Agreement, agreement } from './core/agreement'
import { loadHeldOut } from './load-held-out'
import { modelRows } from './repository'
import { type ModelView, withActive } from './view'

export type Comparison = {
  first: ModelView
  second: ModelView
  /** Both only when the two were judged on the same held-out rows. */
  same: { test: DeLongResult | null; agreement: Agreement } | null
}

/**
 * Two versions side by side; with a DeLong test of the AUCs where their held-out rows are the same.
 * @throws AppError `not_found`
 */
export async function compareModels(ctx: Context, ids: readonly string[]): Promise<Comparison> {
  requireScope(ctx, 'models:read')
  const views = await withActive(ctx.companyId, await modelRows(ctx.companyId, [...ids]))
  const [first, second] = ids.map((id) => views.find((view) => view.row.id === id))
  if (!first || !second) throw notFound('model')
  if (first.row.heldOutHash !== second.row.heldOutHash) return { first, second, same: null }
  const a = await loadHeldOut(ctx.companyId, first.row.id)
  const b = await loadHeldOut(ctx.companyId, second.row.id)
  const positives = a.labels.reduce((sum, label) => sum + label, 0)
  // The test needs two rows of each class.
  const testable = Math.min(positives, a.labels.length - positives) >= 2
  const test = testable ? deLong(a.labels, a.probabilities, b.probabilities) : null
  const answers = agreement(a.probabilities, first.row.threshold, b.probabilities, second.row.threshold)
  return { first, second, same: { test, agreement: answers } }
}
