import {
  createReportSchedule,
  createReportScheduleOperation,
  listReportSchedules,
  listReportSchedulesOperation,
  serializeReportSchedule,
} from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listReportSchedulesOperation, async ({ ctx, query }) =>
  reply(
    200,
    serializePage(await listReportSchedules(ctx, query), (view) => serializeReportSchedule(view, ctx.locale)),
  ),
)

export const POST = apiRoute(createReportScheduleOperation, async ({ ctx, body }) =>
  reply(201, serializeReportSchedule(await createReportSchedule(ctx, body), ctx.locale)),
)
