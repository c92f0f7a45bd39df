import { apiRoute } from '@/lib/http'
import { listPublicKeys, publicKeysOperation } from '@/lib/identity'

export const GET = apiRoute(publicKeysOperation, async ({ ctx }) =>
  Response.json({ keys: await listPublicKeys(ctx.now()) }, { headers: { 'cache-control': 'public, max-age=300' } }),
)
