import { apiRoute, reply } from '@/lib/http'
import { rotateSecret, rotateWebhookSecretOperation, serializeRotated } from '@/lib/webhooks'

export const POST = apiRoute(rotateWebhookSecretOperation, async ({ ctx, params }) =>
  reply(200, serializeRotated(await rotateSecret(ctx, params))),
)
