import { exportDecisions, exportDecisionsOperation } from '@/lib/decisions'
import { apiRoute } from '@/lib/http'

export const GET = apiRoute(exportDecisionsOperation, ({ ctx, query }) => exportDecisions(ctx, query))
