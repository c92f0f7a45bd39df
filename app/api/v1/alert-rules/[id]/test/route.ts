import { testAlertRuleOperation, testRule } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(testAlertRuleOperation, async ({ ctx, params }) =>
  reply(200, await testRule(ctx, params.id)),
)
