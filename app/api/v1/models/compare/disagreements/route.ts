import { apiRoute, reply } from '@/lib/http'
import { listDisagreements, listDisagreementsOperation, serializeDisagreement } from '@/lib/models'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listDisagreementsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listDisagreements(ctx, query), serializeDisagreement)),
)
