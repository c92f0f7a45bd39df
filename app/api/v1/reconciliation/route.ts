import { apiRoute, reply } from '@/lib/http'
import { reconcile, reconcileOperation, serializeReconciliation } from '@/lib/payments'

export const GET = apiRoute(reconcileOperation, async ({ ctx, query }) =>
  reply(200, serializeReconciliation(await reconcile(ctx, query))),
)
