import { sendReportNow, sendReportOperation } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const POST = apiRoute(sendReportOperation, async ({ ctx, params }) => {
  const { jobId } = await sendReportNow(ctx, params)
  return reply(202, { job_id: jobId })
})
