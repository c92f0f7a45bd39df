import { apiRoute, reply } from '@/lib/http'
import {
  deleteSchedule,
  deleteScheduleOperation,
  getSchedule,
  getScheduleOperation,
  putSchedule,
  putScheduleOperation,
  serializeSchedule,
} from '@/lib/lifecycle'

export const GET = apiRoute(getScheduleOperation, async ({ ctx, query }) =>
  reply(200, serializeSchedule(await getSchedule(ctx, query.dataset_id), ctx.locale)),
)

export const PUT = apiRoute(putScheduleOperation, async ({ ctx, body }) =>
  reply(200, serializeSchedule(await putSchedule(ctx, body), ctx.locale)),
)

export const DELETE = apiRoute(deleteScheduleOperation, async ({ ctx, query }) => {
  await deleteSchedule(ctx, query)
  return reply(204)
})
