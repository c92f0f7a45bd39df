import { setImmediate as breathe } from 'node:timers/promises'
import { transaction } from '@/db/client'
import { buriedEndpoints, removeEndpoint } from '../endpoints/repository'
import { removeDeliveries, sweepable } from './repository'

/** How long a delivery and its attempts are kept. */
export const keepMs = 30 * 24 * 3_600_000
const atOnce = 500

async function removeAll(where: Parameters<typeof sweepable>[0]): Promise<void> {
  for (;;) {
    const ids = await sweepable(where, atOnce)
    if (ids.length > 0) await transaction(() => removeDeliveries(ids))
    if (ids.length < atOnce) return
    await breathe()
  }
}

/** Removes deliveries older than 30 days, and deleted endpoints with all of theirs; a part at a time. */
export async function sweepWebhooks(now: number): Promise<void> {
  await removeAll({ before: now - keepMs })
  for (const endpoint of await buriedEndpoints()) {
    await removeAll({ endpointId: endpoint.id })
    await transaction(() => removeEndpoint(endpoint))
  }
}
