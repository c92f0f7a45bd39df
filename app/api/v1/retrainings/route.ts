import { apiRoute, reply } from '@/lib/http'
import {
  listRetrainings,
  listRetrainingsOperation,
  serializeRetraining,
  startRetraining,
  startRetrainingOperation,
  viewRetraining,
} from '@/lib/lifecycle'
import { serializePage } from '@/lib/platform/page'

export const GET = apiRoute(listRetrainingsOperation, async ({ ctx, query }) =>
  reply(
    200,
    serializePage(await listRetrainings(ctx, query), (view) => serializeRetraining(view, ctx.locale)),
  ),
)

export const POST = apiRoute(startRetrainingOperation, async ({ ctx, body }) =>
  reply(202, serializeRetraining(await viewRetraining(await startRetraining(ctx, body)), ctx.locale)),
)
