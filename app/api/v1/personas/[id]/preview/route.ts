import { previewPersona, previewPersonaOperation, serializePreview } from '@/lib/conversations'
import { apiRoute, faultWords, reply } from '@/lib/http'

export const POST = apiRoute(previewPersonaOperation, async ({ ctx, params, body }) =>
  reply(200, serializePreview(await previewPersona(ctx, params.id, body), ctx.locale, faultWords(ctx.locale))),
)
