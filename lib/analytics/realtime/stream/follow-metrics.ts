import type { Timeframe } from '@/db/constants/analytics'
import { type Context, requireScope } from '@/lib/platform/context'
import { openViewer } from './hubs'
import { readPlace } from './place'

export type FollowQuery = { timeframe: Timeframe; simulated: boolean; lastEventId: string | null }

/**
 * The realtime figures of the caller's company as they change, as server-sent events: the first at once, then at most
 * one a second. `lastEventId` is the `id` of the last one that came: what happened since is sent first, each once.
 * @throws AppError `missing_scope`; 503 `too_many_viewers`
 */
export function followMetrics(
  ctx: Context,
  { timeframe, simulated, lastEventId }: FollowQuery,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  requireScope(ctx, 'analytics:read')
  const viewer = openViewer(ctx.companyId, { timeframe, simulated, locale: ctx.locale }, readPlace(lastEventId))
  signal.addEventListener('abort', () => viewer.close(), { once: true })
  if (signal.aborted) viewer.close()
  return viewer.stream
}
