import { apiRoute, reply } from '@/lib/http'
import {
  listChallengerDisagreements,
  listChallengerDisagreementsOperation,
  serializeDisagreement,
} from '@/lib/lifecycle'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listChallengerDisagreementsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listChallengerDisagreements(ctx, query), serializeDisagreement)),
)
