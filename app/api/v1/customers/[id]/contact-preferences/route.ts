import { apiRoute, reply } from '@/lib/http'
import { serializePage } from '@/lib/platform/page'
import {
  listPreferences,
  listPreferencesOperation,
  recordPreference,
  recordPreferenceOperation,
  serializePreference,
} from '@/lib/portfolios'

export const GET = apiRoute(listPreferencesOperation, async ({ ctx, params, query }) =>
  reply(200, serializePage(await listPreferences(ctx, { ...params, ...query }), serializePreference)),
)

export const POST = apiRoute(recordPreferenceOperation, async ({ ctx, params, body }) =>
  reply(201, serializePreference(await recordPreference(ctx, { ...params, preference: body }))),
)
