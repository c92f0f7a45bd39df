import { apiRoute, reply } from '@/lib/http'
import {
  inviteMember,
  inviteMemberOperation,
  listInvites,
  listInvitesOperation,
  serializeInvite,
  serializeNewInvite,
} from '@/lib/identity'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listInvitesOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listInvites(ctx, query), serializeInvite)),
)

export const POST = apiRoute(inviteMemberOperation, async ({ ctx, body }) =>
  reply(201, serializeNewInvite(await inviteMember(ctx, body))),
)
