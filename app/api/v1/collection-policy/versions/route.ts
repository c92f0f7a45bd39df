import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'
import { listPolicyVersions, listPolicyVersionsOperation, serializePolicyVersion } from '@/lib/portfolios'

export const GET = apiRoute(listPolicyVersionsOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listPolicyVersions(ctx, query), serializePolicyVersion)),
)
