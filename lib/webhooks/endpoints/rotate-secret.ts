import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { endpointId } from '../schemas'
import { changeEndpoint, getEndpoint } from './repository'
import { newSecret, openEndpoint, rotationMs, sealEndpoint } from './secrets'

export type RotatedSecret = { id: string; secret: string; previousUntil: number }

/**
 * A new secret, shown in this answer alone. The one before it signs too for 24 hours; an older one no longer.
 * @throws AppError `not_found`
 */
export const rotateSecret = command({
  name: 'webhook_endpoint.rotate_secret',
  scope: 'webhooks:write',
  input: z.object({ id: endpointId }),
  run: async (ctx, { id }) => {
    const row = await getEndpoint(ctx.companyId, id)
    const { url, secret: previous } = await openEndpoint(row)
    const secret = newSecret()
    const now = ctx.now()
    const previousUntil = now + rotationMs
    await changeEndpoint(row, {
      blob: await sealEndpoint(row, { url, secret, previous }),
      previousUntil,
      updatedAt: now,
    })
    const result: RotatedSecret = { id, secret, previousUntil }
    return {
      result,
      audit: {
        action: 'webhook_endpoint.secret_rotated',
        resource: { type: 'webhook_endpoint', id },
        details: { previous_until: previousUntil },
      },
    }
  },
})
