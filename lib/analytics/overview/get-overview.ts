import { type Context, requireScope } from '@/lib/platform/context'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { invalid } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { settingsOf } from '../settings'
import { compose, type Targets } from './compose'
import type { OverviewReply } from './contract'
import { daysOf, rangesOf, type Stretch } from './core/range'
import { readOverview } from './read-overview'
import { maxDays, type OverviewQuery, overviewQuery } from './schemas'

const iso = (at: number) => new Date(at).toISOString()
const stretchOf = ({ from, to, until }: Stretch) => ({ from: iso(from), to: iso(to), until: iso(until) })

/**
 * Every figure of the overview in a range, and as far into the one before it.
 * @throws AppError 422 `window_invalid` (a custom range without its days, ending before it begins, or too long)
 */
export async function getOverview(ctx: Context, query: OverviewQuery): Promise<OverviewReply> {
  requireScope(ctx, 'analytics:read')
  const { range, from = '', to = '', portfolio_id: portfolioId, ...flags } = parseInput(overviewQuery, query)
  const days = daysOf({ from, to })
  if (range === 'custom' && !(from && to && days >= 1 && days <= maxDays))
    throw invalid('window_invalid', { max: maxDays })
  const now = ctx.now()
  const timeZone = await timeZoneOf(ctx.companyId)
  const clock = zoneClock(timeZone)
  const ranges = rangesOf(range, now, clock, { from, to })
  const scope = portfolioId ?? ''
  const simulated = flags.simulated === 'true'
  const compare = flags.compare === 'true'
  const read = await readOverview(ctx.companyId, ranges, { simulated, scope, compare })
  return {
    range: { range, ...stretchOf(ranges), bucket: ranges.bucket, time_zone: timeZone },
    previous_range: compare ? stretchOf(ranges.previous) : null,
    simulated,
    portfolio_id: portfolioId ?? null,
    seq: read.seq,
    generation: read.generation,
    as_of: iso(now),
    has: read.has,
    ...compose(read, ranges, { clock, targets: await targetsOf(ctx.companyId, scope) }),
  }
}

/** The company's; a portfolio has none of its own. */
async function targetsOf(companyId: string, scope: string): Promise<Targets> {
  if (scope !== '') return { monthlyCents: 0, rateBasisPoints: 0 }
  const { monthlyTargetCents, rateTargetBasisPoints } = await settingsOf(companyId)
  return { monthlyCents: monthlyTargetCents ?? 0, rateBasisPoints: rateTargetBasisPoints ?? 0 }
}
