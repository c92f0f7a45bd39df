import { checkPersonas, checkPersonasOperation, serializeCheck } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(checkPersonasOperation, async ({ ctx, body }) =>
  reply(200, serializeCheck(await checkPersonas(ctx, body), ctx.locale)),
)
