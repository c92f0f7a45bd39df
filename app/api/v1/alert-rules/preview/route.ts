import { previewAlertRuleOperation, previewRule } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(previewAlertRuleOperation, async ({ ctx, body }) =>
  reply(200, await previewRule(ctx, body)),
)
