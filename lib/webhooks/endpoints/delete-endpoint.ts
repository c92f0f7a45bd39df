import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { failPending } from '../deliveries/repository'
import { endpointId } from '../schemas'
import { buryEndpoint, getEndpoint } from './repository'

/**
 * Removes an endpoint with its address and secrets at once; the sweep takes its deliveries.
 * @throws AppError `not_found`
 */
export const deleteEndpoint = command({
  name: 'webhook_endpoint.delete',
  scope: 'webhooks:write',
  input: z.object({ id: endpointId }),
  run: async (ctx, { id }) => {
    const row = await getEndpoint(ctx.companyId, id)
    await buryEndpoint(row, ctx.now())
    await failPending({ companyId: ctx.companyId, endpointId: id }, 'endpoint_deleted', ctx.now())
    return {
      result: null,
      audit: { action: 'webhook_endpoint.deleted', resource: { type: 'webhook_endpoint', id } },
    }
  },
})
