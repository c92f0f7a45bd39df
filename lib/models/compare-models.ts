import type { DeLongResult, McNemarResult } from '@/lib/ml'
import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import type { Agreement } from './core/agreement'
import { loadHeldOut } from './load-parts'
import { modelRows } from './repository'
import { runFigures } from './run-figures'
import { type ModelView, withActive } from './view'

export type PairComparison = {
  first: ModelView
  second: ModelView
  /** Null unless the two were judged on the same held-out rows; `auc` is null with fewer than two rows of a class. */
  same: { auc: DeLongResult | null; errors: McNemarResult; agreement: Agreement; rows: number } | null
}
export type Comparison = { views: [ModelView, ModelView, ...ModelView[]]; pairs: [PairComparison, ...PairComparison[]] }

/** The versions of `ids` in that order. @throws AppError `not_found` */
export async function comparedViews(companyId: string, ids: readonly string[]): Promise<ModelView[]> {
  const views = await withActive(companyId, await modelRows(companyId, [...ids]))
  return ids.map((id) => {
    const view = views.find(({ row }) => row.id === id)
    if (!view) throw notFound('model')
    return view
  })
}

async function comparePair(companyId: string, first: ModelView, second: ModelView): Promise<PairComparison> {
  if (first.row.heldOutHash !== second.row.heldOutHash) return { first, second, same: null }
  const a = await loadHeldOut(companyId, first.row.id)
  const b = await loadHeldOut(companyId, second.row.id)
  const thresholds = { a: first.row.threshold, b: second.row.threshold }
  const args = [a.labels, a.probabilities, b.probabilities, thresholds] as const
  const same = await runFigures('comparePair', [...args], a.labels.length)
  return { first, second, same }
}

/**
 * Two to four versions side by side; each pair tested where its held-out rows are the same.
 * @throws AppError `not_found`
 */
export async function compareModels(ctx: Context, ids: readonly string[]): Promise<Comparison> {
  requireScope(ctx, 'models:read')
  const views = (await comparedViews(ctx.companyId, ids)) as Comparison['views']
  const pairs: PairComparison[] = []
  for (const [place, first] of views.entries()) {
    for (const second of views.slice(place + 1)) {
      pairs.push(await comparePair(ctx.companyId, first, second))
    }
  }
  return { views, pairs: pairs as Comparison['pairs'] }
}
