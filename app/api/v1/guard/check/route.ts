import { checkGuardOperation, checkText, serializeVerdict } from '@/lib/conversations'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(checkGuardOperation, async ({ ctx, body }) =>
  reply(200, serializeVerdict(await checkText(ctx, body), ctx.locale)),
)
