import { apiRoute, reply } from '@/lib/http'
import { getTrainingJob, getTrainingJobOperation, serializeTrainingJob } from '@/lib/models'

export const GET = apiRoute(getTrainingJobOperation, async ({ ctx, params }) =>
  reply(200, serializeTrainingJob(await getTrainingJob(ctx, params.id), ctx.locale)),
)
