import type { ZoneClock } from '@/lib/platform/core/zone-clock'
import { decimalFromCents } from '@/lib/platform/money'
import type { Measures } from '../core/measures'
import { over, promisesKept } from '../core/metric-value'
import { sumOf } from '../read/read-sums'
import type { OverviewReply } from './contract'
import { cohortsOf } from './core/cohorts'
import { funnelOf, groupsOf } from './core/groups'
import { heatOf, weekdayOf } from './core/heat'
import { targetLine } from './core/pace'
import type { Ranges } from './core/range'
import { ratioOf } from './core/rate'
import { recoveryRateOf, responseTimeOf } from './core/ratios'
import { bucketsOf, recoveredOf } from './core/recovered'
import type { Read } from './read-overview'

export type Targets = { monthlyCents: number; rateBasisPoints: number }
type Clocked = { clock: ZoneClock; targets: Targets }
type Figures = Omit<
  OverviewReply,
  'range' | 'previous_range' | 'simulated' | 'portfolio_id' | 'as_of' | 'seq' | 'generation' | 'has'
>

type Group = ReturnType<typeof groupsOf>[number]
const moneyOf = <T extends { recoveredCents: number }>({ recoveredCents, ...row }: T) => ({
  ...row,
  recovered: decimalFromCents(recoveredCents),
})
const personaOf = ({ value, ...group }: Group) => ({ number: Number(value) || 0, ...moneyOf(group) })

/** The figures of what was read. */
export function compose(read: Read, ranges: Ranges, { clock, targets }: Clocked): Figures {
  const { edges, until } = ranges
  const now = sumOf(read.sums)
  const buckets = bucketsOf(read.series, edges)
  const begun = buckets.filter((_, place) => (edges[place] ?? 0) < until)
  const previous = read.previous && {
    now: read.previous.sums,
    buckets: bucketsOf(read.previous.series, ranges.previousEdges),
  }
  const before: Measures | null = previous?.now ?? null
  const monthDays = (at: number) => {
    const { year, month } = clock.wallOf(at)
    return new Date(Date.UTC(year, month, 0)).getUTCDate()
  }
  const of = (dimension: 'channel' | 'segment' | 'persona') => groupsOf(read.sums.get(dimension) ?? new Map())
  return {
    conversations: now.contacted ?? 0,
    late_events: now.late_events ?? 0,
    recovered: recoveredOf({
      ranges,
      now,
      buckets,
      previous,
      target: targets.monthlyCents > 0 ? targetLine(targets.monthlyCents, edges, monthDays) : null,
      isWeekend: (at) => weekdayOf(clock.wallOf(at)) > 4,
    }),
    recovery_rate: recoveryRateOf(
      { now, openCents: read.openCents },
      read.previous && { now: read.previous.sums, openCents: read.previous.openCents },
      begun,
      targets.rateBasisPoints > 0 ? targets.rateBasisPoints / 10_000 : null,
    ),
    success: ratioOf(over('paid', 'contacted'), now, before, begun),
    response_time: responseTimeOf(now, before, begun),
    ai_accuracy: ratioOf(over('ai_right', 'ai_judged'), now, before, begun),
    promises_kept: ratioOf(promisesKept, now, before, begun),
    funnel: funnelOf(now),
    channels: of('channel').map(moneyOf),
    segments: of('segment').map(moneyOf),
    personas: of('persona')
      .map(personaOf)
      .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1) || a.number - b.number),
    heat: heatsOf(read, clock),
    cohorts: cohortsOf(read.cohorts).map(({ month, enteredCents, days }) => ({
      month,
      entered: decimalFromCents(enteredCents),
      days: days.map(moneyOf),
    })),
  }
}

function heatsOf({ hours }: Read, clock: ZoneClock): OverviewReply['heat'] {
  const { messages, payments } = heatOf(hours, clock, ['messages', 'payments'])
  return { answers: messages, payments }
}
