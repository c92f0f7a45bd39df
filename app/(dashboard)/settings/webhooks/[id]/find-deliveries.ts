import { webhookDeliveryStates } from '@/db/constants/webhooks'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'
import { listDeliveries } from '@/lib/webhooks'

type Search = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 400) : undefined)

/** A page of the log as the address asks for it; a cursor that is not ours shows the newest. */
export async function findDeliveries(ctx: Context, endpointId: string, search: Search) {
  const state = webhookDeliveryStates.find((known) => known === search['state'])
  const eventType = one(search['event'])?.slice(0, 64)
  const cursor = one(search['cursor'])
  const newest = { limit: 25, state, eventType }
  const page = await listDeliveries(ctx, endpointId, { ...newest, cursor }).catch((fault: unknown) => {
    if (cursor !== undefined && isAppError(fault)) return listDeliveries(ctx, endpointId, newest)
    throw fault
  })
  return { page, filtered: state !== undefined || eventType !== undefined }
}
