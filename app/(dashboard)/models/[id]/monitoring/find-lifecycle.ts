import { getDataset } from '@/lib/datasets'
import {
  getChallenger,
  getDrift,
  getSchedule,
  listChallengerDisagreements,
  listRetrainings,
  serializeChallenger,
  serializeDisagreement,
  serializeDrift,
  serializeRetraining,
  serializeSchedule,
} from '@/lib/lifecycle'
import type { Context } from '@/lib/platform/context'
import { orMissing } from '../../find-models'

const weeks = 12
const rows = 8

/** How a version ages: drift, the contest it takes part in, and how its successors come about. */
export async function findLifecycle(ctx: Context, modelId: string, datasetId: string) {
  const dataset = await orMissing(getDataset(ctx.companyId, datasetId))
  const baseId = dataset?.baseId || datasetId
  const drift = serializeDrift(await getDrift(ctx, modelId, weeks), ctx.locale)
  const contest = serializeChallenger(await getChallenger(ctx), ctx.locale)
  const mayList = contest.challenger !== null && ctx.scopes.has('decisions:read')
  const differing = mayList ? await listChallengerDisagreements(ctx, { limit: rows }) : null
  const schedule = await orMissing(getSchedule(ctx, baseId))
  const retrainings = await listRetrainings(ctx, { limit: rows, dataset_id: baseId })
  return {
    baseId: dataset ? baseId : null,
    drift,
    contest,
    disagreements: differing?.data.map(serializeDisagreement) ?? [],
    schedule: schedule && serializeSchedule(schedule, ctx.locale),
    retrainings: retrainings.data.map((view) => serializeRetraining(view, ctx.locale)),
  }
}
