import type { Dimension } from '@/db/constants/analytics'
import { type Context, requireScope } from '@/lib/platform/context'
import { type ControlFigures, type Roi, roiOf } from '../core/roi'
import type { Usage } from '../core/roi-costs'
import { minuteMs } from '../core/spans'
import { assertHeld } from '../read/held'
import { readSums, sumOf } from '../read/read-sums'
import { settingsOf } from '../settings'
import { controlFiguresOf } from './control-figures'
import type { RoiQuery } from './schemas'

export type RoiView = { figures: ControlFigures; roi: Roi } | null

/** What was used between two instants, from the roll-ups; real conversations only. */
async function usageOf(companyId: string, { from, to }: ControlFigures, now: number): Promise<Usage> {
  const window = { from: Math.floor(from / minuteMs) * minuteMs, to: Math.ceil(to / minuteMs) * minuteMs }
  const dimensions: Dimension[] = ['all', 'channel']
  const sums = await readSums(companyId, { simulated: false, scope: '', dimensions }, window, now)
  const { ai_cost_micros: aiMicros = 0, escalations: takeovers = 0 } = sumOf(sums)
  // Whoever was written to got one message more than the replies.
  const messages = [...(sums.get('channel') ?? [])].map(
    ([channel, { replies = 0, contacted = 0 }]) => [channel, replies + contacted] as const,
  )
  return { days: (to - from) / 86_400_000, aiMicros, takeovers, messages: new Map(messages) }
}

/**
 * What the product brought against the control group, computed now; null where no group ever ran.
 * @throws AppError 422 for a `from` outside what the log can hold
 */
export async function getRoi(ctx: Context, { from }: RoiQuery): Promise<RoiView> {
  requireScope(ctx, 'analytics:read')
  const { companyId } = ctx
  const now = ctx.now()
  const since = from === undefined ? {} : { from: Date.parse(from) }
  assertHeld(since, now)
  const figures = await controlFiguresOf(companyId, { ...since, now })
  if (!figures) return null
  const [usage, { costs }] = await Promise.all([usageOf(companyId, figures, now), settingsOf(companyId)])
  return { figures, roi: roiOf(figures, usage, costs) }
}
