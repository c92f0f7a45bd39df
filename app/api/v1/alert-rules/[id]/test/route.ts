import { testAlertRuleOperation, testRule } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(testAlertRuleOperation, async ({ ctx, params }) => {
  const { jobId, recipients } = await testRule(ctx, params)
  return reply(202, { job_id: jobId, recipients })
})
