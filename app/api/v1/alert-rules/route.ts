import { listAlertRulesOperation, listRules, putAlertRulesOperation, putRules } from '@/lib/analytics'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(listAlertRulesOperation, async ({ ctx }) => reply(200, await listRules(ctx)))

export const PUT = apiRoute(putAlertRulesOperation, async ({ ctx, body }) => reply(200, await putRules(ctx, body)))
