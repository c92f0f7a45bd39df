import { apiRoute, reply } from '@/lib/http'
import {
  createToken,
  createTokenOperation,
  listTokens,
  listTokensOperation,
  serializeNewToken,
  serializeToken,
} from '@/lib/identity'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listTokensOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listTokens(ctx, query), serializeToken)),
)

export const POST = apiRoute(createTokenOperation, async ({ ctx, body }) =>
  reply(201, serializeNewToken(await createToken(ctx, body))),
)
