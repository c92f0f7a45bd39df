import type { Timeframe } from '@/db/constants/analytics'
import { companyFactsOf } from '@/lib/platform/company-facts'
import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { figuresOf, type RealtimeFigures } from './figures'
import { openAlertsOf } from './open-alerts'
import { readWindows } from './read-windows'
import { windowOf } from './window'

export type RealtimeQuery = { timeframe: Timeframe; simulated: boolean; administratorId?: string | undefined }

/**
 * The realtime figures of the caller's company as they stand now.
 * @throws AppError `missing_scope`; `not_found` for another administrator's id
 */
export async function realtimeOf(
  ctx: Context,
  { timeframe, simulated, administratorId }: RealtimeQuery,
): Promise<RealtimeFigures> {
  requireScope(ctx, 'analytics:read')
  const { companyId } = ctx
  if (administratorId !== undefined && administratorId !== (await companyFactsOf(companyId)).administratorId) {
    throw notFound('administrator')
  }
  const at = ctx.now()
  const { seq, generation, windows } = await readWindows(companyId, simulated, [windowOf(timeframe, at)], at)
  const [{ window, sums, ever }] = windows as [(typeof windows)[number]]
  const alerts = await openAlertsOf(companyId, simulated)
  return figuresOf({ timeframe, simulated, window, at, seq, generation, alerts, sums, ever })
}
