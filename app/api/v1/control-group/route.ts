import { apiRoute, reply } from '@/lib/http'
import {
  getControlGroup,
  getControlGroupOperation,
  putControlGroup,
  putControlGroupOperation,
  serializeControlGroup,
} from '@/lib/portfolios'

export const GET = apiRoute(getControlGroupOperation, async ({ ctx }) =>
  reply(200, serializeControlGroup(await getControlGroup(ctx))),
)

export const PUT = apiRoute(putControlGroupOperation, async ({ ctx, body }) =>
  reply(200, serializeControlGroup(await putControlGroup(ctx, body))),
)
