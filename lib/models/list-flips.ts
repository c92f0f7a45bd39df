import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { findFlips } from './core/find-flips'
import { amountCents } from './core/profit'
import { amountColumn } from './feature-column'
import { type HeldOutOrder, heldOutOrder } from './held-out-order'
import { loadHeldOut } from './load-parts'
import { getModelRow } from './repository'

export type Flip = HeldOutOrder & {
  probability: number
  approvedAtFrom: boolean
  approvedAtTo: boolean
  amountCents: number | null
}
type Asked = PageInput & { from: number; to: number; amount_column?: string | undefined }

/** The amount of the held-out row at a place; null where none is known. */
async function amountsOf(companyId: string, id: string, column: string | undefined) {
  if (column === undefined) return () => null
  const { places, values } = await amountColumn(companyId, id, column)
  const index = new Map(Array.from(places, (place, i) => [place, i]))
  return (place: number) => {
    const at = index.get(place)
    return at === undefined ? null : amountCents(values[at] as number)
  }
}

/**
 * A page of the held-out orders whose answer changes between two thresholds, with their amounts where a column is
 * named.
 * @throws AppError `not_found`, `cursor_invalid`, `column_unknown`, `amount_column_not_number`
 */
export async function listFlips(ctx: Context, id: string, asked: Asked): Promise<Page<Flip>> {
  requireScope(ctx, 'models:read')
  const model = await getModelRow(ctx.companyId, id)
  const heldOut = await loadHeldOut(ctx.companyId, id)
  const amountAt = await amountsOf(ctx.companyId, id, asked.amount_column)
  const start = asked.cursor ? Math.max(0, decodeCursor(asked.cursor, 'number')[0]) : 0
  const places = findFlips(heldOut, asked.from, asked.to)
  const flips = places.slice(start, start + asked.limit + 1).map((place): Flip => {
    const probability = heldOut.probabilities[place] as number
    return {
      ...heldOutOrder(heldOut, place, model),
      probability,
      approvedAtFrom: probability >= asked.from,
      approvedAtTo: probability >= asked.to,
      amountCents: amountAt(place),
    }
  })
  return toPage(flips, asked.limit, () => [start + asked.limit])
}
