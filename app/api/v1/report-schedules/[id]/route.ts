import {
  deleteReportSchedule,
  deleteReportScheduleOperation,
  putReportSchedule,
  putReportScheduleOperation,
  serializeReportSchedule,
} from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const PUT = apiRoute(putReportScheduleOperation, async ({ ctx, params, body }) =>
  reply(200, serializeReportSchedule(await putReportSchedule(ctx, { ...body, ...params }), ctx.locale)),
)

export const DELETE = apiRoute(deleteReportScheduleOperation, async ({ ctx, params }) => {
  await deleteReportSchedule(ctx, params)
  return reply(204)
})
