import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { findFlips } from './core/find-flips'
import { loadHeldOut } from './load-held-out'
import { getModelRow } from './repository'

export type Flip = {
  row: number
  orderId: string | null
  probability: number
  label: string
  approvedAtFrom: boolean
  approvedAtTo: boolean
}

/**
 * A page of the held-out orders whose answer changes between two thresholds.
 * @throws AppError `not_found`, `cursor_invalid`
 */
export async function listFlips(
  ctx: Context,
  id: string,
  asked: PageInput & { from: number; to: number },
): Promise<Page<Flip>> {
  requireScope(ctx, 'models:read')
  const model = await getModelRow(ctx.companyId, id)
  const heldOut = await loadHeldOut(ctx.companyId, id)
  const start = asked.cursor ? decodeCursor(asked.cursor, 'number')[0] : 0
  const places = findFlips(heldOut, asked.from, asked.to)
  const flips = places.slice(Math.max(0, start), start + asked.limit + 1).map((place): Flip => {
    const probability = heldOut.probabilities[place] as number
    return {
      row: heldOut.rows[place] as number,
      orderId: heldOut.orderIds?.[place] ?? null,
      probability,
      label: heldOut.labels[place] === 1 ? model.approveLabel : model.rejectLabel,
      approvedAtFrom: probability >= asked.from,
      approvedAtTo: probability >= asked.to,
    }
  })
  return toPage(flips, asked.limit, () => [start + asked.limit])
}
