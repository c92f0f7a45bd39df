import type { Timeframe } from '@/db/constants/analytics'
import { type Measures, responseQuantile } from '../core/measures'
import { type MetricValue, metricValue } from '../core/metric-value'
import { overdueCents, recoveredCents } from '../core/recovery'
import { type Sums, sumOf, type Window } from '../read/read-sums'
import type { OpenAlert } from './open-alerts'

/** Conversations that began in the window, and what came of them. */
export type GroupFigures = {
  conversations: number
  success: MetricValue
  payments: number
  /** Confirmed in the window, before refunds. */
  paidCents: number
  recoveredCents: number
  /** From a conversation's begin to its first payment, summed over those that paid. */
  recoveryMs: number
  paid: number
}

export type RealtimeFigures = {
  timeframe: Timeframe
  simulated: boolean
  window: Window
  at: number
  seq: number
  generation: number
  all: GroupFigures
  responses: { n: number; totalMs: number; medianMs: number | null; p95Ms: number | null }
  accuracy: MetricValue
  recoveryRate: MetricValue
  overdueCents: number
  refunds: number
  lateEvents: number
  channels: Map<string, GroupFigures>
  segments: Map<string, GroupFigures>
  alerts: readonly OpenAlert[]
}

function groupOf(measures: Measures): GroupFigures {
  return {
    conversations: measures.contacted ?? 0,
    success: metricValue('success_rate', measures),
    payments: measures.payments ?? 0,
    paidCents: measures.payment_cents ?? 0,
    recoveredCents: recoveredCents(measures),
    recoveryMs: measures.recovery_ms ?? 0,
    paid: measures.paid ?? 0,
  }
}

const groupsOf = (sums: Sums, dimension: 'channel' | 'segment') =>
  new Map([...(sums.get(dimension) ?? [])].map(([value, measures]) => [value, groupOf(measures)]))

export type RealtimeSource = Pick<
  RealtimeFigures,
  'timeframe' | 'simulated' | 'window' | 'at' | 'seq' | 'generation' | 'alerts'
> & { sums: Sums; ever: Measures }

/** The realtime figures of a window that ends now, from its sums and those of everything there ever was. */
export function figuresOf({ sums, ever, ...rest }: RealtimeSource): RealtimeFigures {
  const all = sumOf(sums)
  const overdue = overdueCents(ever, all)
  return {
    ...rest,
    all: groupOf(all),
    responses: {
      n: all.responses ?? 0,
      totalMs: all.response_ms ?? 0,
      medianMs: responseQuantile(all, 0.5),
      p95Ms: responseQuantile(all, 0.95),
    },
    accuracy: metricValue('ai_accuracy', all),
    recoveryRate: metricValue('recovery_rate', all, overdue),
    overdueCents: overdue,
    refunds: all.refunds ?? 0,
    lateEvents: all.late_events ?? 0,
    channels: groupsOf(sums, 'channel'),
    segments: groupsOf(sums, 'segment'),
  }
}
