import { type Context, requireScope } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { comparedViews } from './compare-models'
import { findDisagreements } from './core/find-disagreements'
import { type HeldOutOrder, heldOutOrder } from './held-out-order'
import { loadHeldOut } from './load-parts'

export type Disagreement = HeldOutOrder & {
  firstProbability: number
  secondProbability: number
  firstApproves: boolean
  secondApproves: boolean
  right: 'first' | 'second'
}

/**
 * A page of the held-out orders that two versions answer differently, each at its own threshold.
 * @throws AppError `not_found`, `held_out_rows_differ`, `cursor_invalid`
 */
export async function listDisagreements(
  ctx: Context,
  asked: PageInput & { ids: readonly string[] },
): Promise<Page<Disagreement>> {
  requireScope(ctx, 'models:read')
  const [first, second] = await comparedViews(ctx.companyId, asked.ids)
  if (first?.row.heldOutHash !== second?.row.heldOutHash || !first || !second) throw conflict('held_out_rows_differ')
  const a = { heldOut: await loadHeldOut(ctx.companyId, first.row.id), threshold: first.row.threshold }
  const b = { heldOut: await loadHeldOut(ctx.companyId, second.row.id), threshold: second.row.threshold }
  const start = asked.cursor ? Math.max(0, decodeCursor(asked.cursor, 'number')[0]) : 0
  const places = findDisagreements(a, b).slice(start, start + asked.limit + 1)
  const rows = places.map((place): Disagreement => {
    const firstProbability = a.heldOut.probabilities[place] as number
    const secondProbability = b.heldOut.probabilities[place] as number
    const firstApproves = firstProbability >= a.threshold
    return {
      ...heldOutOrder(a.heldOut, place, first.row),
      firstProbability,
      secondProbability,
      firstApproves,
      secondApproves: secondProbability >= b.threshold,
      right: firstApproves === (a.heldOut.labels[place] === 1) ? 'first' : 'second',
    }
  })
  return toPage(rows, asked.limit, () => [start + asked.limit])
}
