import { z } from 'zod'
import { transaction } from '@/db/client'
import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { systemContext } from '@/lib/platform/system-context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { rebuild } from './rebuild'
import { everyHead } from './repository'

const rebuildJob = 'analytics.rebuild'

export const foldJobs = [
  defineJob({
    name: rebuildJob,
    payload: z.object({}),
    handler: (_, { companyId, signal, now, report }) =>
      rebuild(companyId, { signal, now, report: ({ done, events }) => report(events ? done / events : 1, 'folding') }),
  }),
] as unknown as JobDefinition[]

/** Queues a rebuild for every company whose days are folded by another clock than its own. @returns for how many */
export async function planRebuilds(now: number): Promise<number> {
  let planned = 0
  for (const { companyId, timeZone, generation } of await everyHead()) {
    const zone = await timeZoneOf(companyId)
    if (zone === timeZone) continue
    const ctx = systemContext(companyId, rebuildJob, rebuildJob, () => now)
    await transaction(() => enqueue(ctx, { name: rebuildJob, payload: {}, key: `${generation}:${zone}` }))
    planned += 1
  }
  return planned
}
