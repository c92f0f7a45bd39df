import { apiRoute, reply } from '@/lib/http'
import { getRecoveryModel, getRecoveryModelOperation, serializeRecoveryModel } from '@/lib/portfolios'

export const GET = apiRoute(getRecoveryModelOperation, async ({ ctx }) =>
  reply(200, serializeRecoveryModel(await getRecoveryModel(ctx))),
)
