import { apiRoute, reply } from '@/lib/http'
import { listMembers, listMembersOperation, serializeMember } from '@/lib/identity'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listMembersOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listMembers(ctx, query), serializeMember)),
)
