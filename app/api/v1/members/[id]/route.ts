import { apiRoute, reply } from '@/lib/http'
import { serializeMember, updateMember, updateMemberOperation } from '@/lib/identity'

export const PATCH = apiRoute(updateMemberOperation, async ({ ctx, params, body }) =>
  reply(200, serializeMember(await updateMember(ctx, { id: params.id, change: body }))),
)
