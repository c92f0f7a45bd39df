import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { endpointId, updateEndpointInput } from '../schemas'
import { checkUrl } from './check-url'
import { disableEndpoint } from './disable-endpoint'
import { changeEndpoint, type EndpointRow, getEndpoint } from './repository'
import { openEndpoint, sealEndpoint } from './secrets'
import { viewEndpoints } from './view'

const input = updateEndpointInput.safeExtend({ id: endpointId })
type Wanted = (typeof input)['_output']

const enabling = { state: 'enabled', disabledReason: '', disabledAt: 0, failingSince: 0, pausedUntil: 0 } as const

async function changeOf(ctx: Context, row: EndpointRow, wanted: Wanted, url: string | undefined) {
  const set: Partial<EndpointRow> = { updatedAt: ctx.now() }
  if (url !== undefined) set.blob = await sealEndpoint(row, { ...(await openEndpoint(row)), url })
  if (wanted.description !== undefined) set.description = wanted.description
  if (wanted.event_types !== undefined) set.eventTypes = [...new Set(wanted.event_types)]
  if (wanted.include_simulated !== undefined) set.includeSimulated = wanted.include_simulated
  return wanted.status === 'enabled' && row.state !== 'enabled' ? { ...set, ...enabling } : set
}

/**
 * Changes an endpoint. Disabling gives up what waits for it; enabling starts afresh with what happens from then on.
 * @throws AppError `not_found`; `validation_failed` for an address that may not be called
 */
export const updateEndpoint = command({
  name: 'webhook_endpoint.update',
  scope: 'webhooks:write',
  input,
  prepare: async (ctx, { id, url }) => {
    await getEndpoint(ctx.companyId, id)
    return url === undefined ? undefined : checkUrl(url)
  },
  run: async (ctx, wanted, url) => {
    const before = await getEndpoint(ctx.companyId, wanted.id)
    const set = await changeOf(ctx, before, wanted, url)
    if (!(await changeEndpoint(before, set))) throw notFound('webhook_endpoint')
    if (wanted.status === 'disabled') await disableEndpoint(ctx, before, 'manual')
    const [view] = await viewEndpoints(ctx, [await getEndpoint(ctx.companyId, wanted.id)])
    if (!view) throw notFound('webhook_endpoint')
    const { id, status, ...changed } = wanted
    const fields = Object.keys(changed)
    const resource = { type: 'webhook_endpoint', id }
    const enabled = { action: 'webhook_endpoint.enabled', resource }
    const details = { fields, ...(url !== undefined && { host: new URL(url).host }) }
    return {
      result: view,
      audit: [
        ...(status === 'enabled' && before.state !== 'enabled' ? [enabled] : []),
        ...(fields.length > 0 ? [{ action: 'webhook_endpoint.updated', resource, details }] : []),
      ],
    }
  },
})
