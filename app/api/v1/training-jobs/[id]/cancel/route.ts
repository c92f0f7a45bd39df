import { apiRoute, reply } from '@/lib/http'
import { cancelTrainingJob, cancelTrainingJobOperation, serializeTrainingJob } from '@/lib/models'

export const POST = apiRoute(cancelTrainingJobOperation, async ({ ctx, params }) =>
  reply(202, serializeTrainingJob(await cancelTrainingJob(ctx, params), ctx.locale)),
)
