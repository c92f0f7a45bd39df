import { recoveryTraining } from '@/db/constants/portfolios'
import type { Context } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { trainRecoveryJob } from '../job-names'
import { countOutcomes, newestModelRow } from './repository'

/**
 * Queues a training of the company's own recovery model when there are enough outcomes of both kinds, and a fifth more
 * than the last version saw. Call inside the transaction that recorded outcomes.
 */
export async function trainWhenEnough(ctx: Context): Promise<void> {
  const { recovered, lost } = await countOutcomes(ctx.companyId)
  const total = recovered + lost
  if (total < recoveryTraining.outcomes || Math.min(recovered, lost) < recoveryTraining.eachClass) return
  const last = await newestModelRow(ctx.companyId)
  if (total < (last?.outcomes ?? 0) * recoveryTraining.growth) return
  await enqueue(ctx, {
    name: trainRecoveryJob,
    payload: { after_version: last?.version ?? 0 },
    // A training that failed is tried again when there is more to learn from.
    key: `${last?.version ?? 0}|${Math.floor(total / 50)}`,
  })
}
