import { transaction } from '@/db/client'
import { log } from '@/lib/platform/log'
import { installKey, prepareKey } from './key-ring'
import { activeKey, hasLiveTokens, retireKey, retiringKeys } from './repository'

const rotateAfterMs = 90 * 86_400_000
/** A token signed just before the rotation may still be on its way into the database. */
const graceMs = 3_600_000

/** Replaces a key that signed for ninety days and retires those whose last token has expired. */
export async function maintainSigningKeys(now: number): Promise<void> {
  const active = await activeKey()
  if (active && now - active.createdAt > rotateAfterMs) {
    const key = await prepareKey(now)
    await transaction(() => installKey(key, now))
    log().info({ kid: key.id }, 'signing key rotated by age')
  }
  for (const { id, retiringAt } of await retiringKeys()) {
    const waiting = now - (retiringAt ?? now) < graceMs || (await hasLiveTokens(id, now))
    if (!waiting) await transaction(() => retireKey(id, now))
  }
}
