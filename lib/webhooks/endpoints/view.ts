import type { Context } from '@/lib/platform/context'
import { type Health, healthSince } from '../deliveries/repository'
import type { EndpointRow } from './repository'
import { openEndpoint } from './secrets'

/** An endpoint with its address and how the last day's deliveries stand. */
export type EndpointView = { row: EndpointRow; url: string; health: Health }

export const healthWindowMs = 24 * 3_600_000
const nothing: Health = { delivered: 0, pending: 0, failed: 0 }

export async function viewEndpoints(ctx: Context, rows: EndpointRow[]): Promise<EndpointView[]> {
  if (rows.length === 0) return []
  const health = await healthSince(ctx.companyId, ctx.now() - healthWindowMs)
  return Promise.all(
    rows.map(async (row) => ({ row, url: (await openEndpoint(row)).url, health: health.get(row.id) ?? nothing })),
  )
}
