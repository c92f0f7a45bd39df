import { z } from 'zod'
import { alertSeverities, timeframes } from '@/db/constants/analytics'
import type { Locale } from '@/db/constants/identity'
import { channels, segments } from '@/db/constants/portfolios'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import type { Interval } from '../core/interval'
import { hourMs } from '../core/spans'
import type { GroupFigures, RealtimeFigures } from './figures'
import { realtimeQuery, streamQuery } from './schemas'

const time = z.iso.datetime()
const count = z.number().int()
const share = z.number().describe('0–1; 0 where n is 0.')
const brl = z.number().describe('BRL; 0 where n is 0.')
const interval = z
  .object({ low: z.number(), high: z.number() })
  .nullable()
  .describe('Wilson’s 95 % interval of the share; null where n is 0.')

const group = {
  success_rate: share.describe('Conversations with a payment ÷ conversations; 0 where there are none.'),
  success_rate_interval: interval,
  paid_conversations: count,
  payments: count.describe('Confirmed in the timeframe, whenever the conversation began.'),
  recovered_amount: brl.describe('Payments less refunds.'),
}
const channelReply = z.object({
  conversations: count,
  avg_amount: brl.describe('Σ confirmed payments ÷ payments of the timeframe, before refunds.'),
  ...group,
})
const segmentReply = z.object({
  count: count.describe('Conversations.'),
  avg_recovery_time_hours: z.number().describe('From a conversation’s begin to its first payment; of those that paid.'),
  ...group,
})

export const realtimeReply = z.object({
  timeframe: z.string().describe('ISO 8601 interval; its end is that of the bucket that is running.'),
  summary: z.object({
    total_conversations: count.describe('That began in the timeframe.'),
    successful_payments: count.describe('Payments confirmed in the timeframe, also those sent back later.'),
    total_recovery_amount: brl.describe('Payments less refunds.'),
    average_response_time: z
      .number()
      .describe('Seconds from a customer’s message to the stored reply; 0 where n is 0.'),
    ai_accuracy: z.number().nullable().describe('Judged turns of the AI that were right; null where none was judged.'),
    ai_accuracy_n: count,
    ai_accuracy_interval: interval,
    average_response_time_n: count,
    response_time_median: z.number().nullable().describe('Seconds.'),
    response_time_p95: z.number().nullable().describe('Seconds.'),
    success_rate: share,
    success_rate_interval: interval,
    paid_conversations: count,
    recovery_rate: z.number().nullable().describe('Recovered ÷ overdue; null where nothing was overdue.'),
    overdue_amount: brl.describe('Open when the timeframe began, with what entered in it.'),
    refunds: count,
  }),
  channels: z.record(z.string(), channelReply).describe('whatsapp, sms and email always; others where they were used.'),
  customer_segments: z
    .record(z.string(), segmentReply)
    .describe('The three priorities always; `unknown` where a conversation has none.'),
  alerts: z.array(
    z.object({ type: z.string(), message: z.string(), severity: z.enum(alertSeverities), timestamp: time }),
  ),
  requested_timeframe: z.enum(timeframes),
  simulated: z.boolean(),
  generated_at: time,
  late_events: count.describe('In the timeframe, that came over five minutes after they happened.'),
  seq: count.describe('The place in the event log that the figures hold at least.'),
  generation: count.describe('Grows when the figures were rebuilt from the log.'),
})
export type RealtimeReply = z.output<typeof realtimeReply>

const instant = (ms: number) => new Date(ms).toISOString()
const whole = (ms: number) => instant(ms).replace('.000Z', 'Z')
const ratio = (above: number, below: number) => (below > 0 ? above / below : 0)
const averageBrl = (cents: number, n: number) => decimalFromCents(Math.round(ratio(cents, n)))
const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms) / 1_000)
const bounds = (one: Interval | null) => one && { low: one.low, high: one.high }

const serializeGroup = (figures: GroupFigures) => ({
  success_rate: figures.success.value ?? 0,
  success_rate_interval: bounds(figures.success.interval),
  paid_conversations: figures.paid,
  payments: figures.payments,
  recovered_amount: decimalFromCents(figures.recoveredCents),
})

const serializeChannel = (figures: GroupFigures) => ({
  conversations: figures.conversations,
  avg_amount: averageBrl(figures.paidCents, figures.payments),
  ...serializeGroup(figures),
})

const serializeSegment = (figures: GroupFigures) => ({
  count: figures.conversations,
  avg_recovery_time_hours: ratio(figures.recoveryMs, figures.paid) / hourMs,
  ...serializeGroup(figures),
})

const nothing: GroupFigures = {
  conversations: 0,
  success: { value: null, n: 0, interval: null },
  payments: 0,
  paidCents: 0,
  recoveredCents: 0,
  recoveryMs: 0,
  paid: 0,
}

/** The founding document's names first, whether anything came of them or not. */
function named<T>(
  groups: ReadonlyMap<string, GroupFigures>,
  always: readonly string[],
  serialize: (figures: GroupFigures) => T,
): Record<string, T> {
  const names = [...always, ...[...groups.keys()].filter((name) => !always.includes(name)).sort()]
  return Object.fromEntries(names.map((name) => [name || 'unknown', serialize(groups.get(name) ?? nothing)]))
}

const foundingChannels = channels.filter((channel) => channel !== 'simulator')

/** The founding document's answer; what it lacks for a figure to have its n stands beside. */
export function serializeRealtime(figures: RealtimeFigures, locale: Locale): RealtimeReply {
  const { all, accuracy, responses, recoveryRate, window } = figures
  return {
    timeframe: `${whole(window.from)}/${whole(window.to)}`,
    summary: {
      total_conversations: all.conversations,
      successful_payments: all.payments,
      total_recovery_amount: decimalFromCents(all.recoveredCents),
      average_response_time: seconds(ratio(responses.totalMs, responses.n)) ?? 0,
      ai_accuracy: accuracy.value,
      ai_accuracy_n: accuracy.n,
      ai_accuracy_interval: bounds(accuracy.interval),
      average_response_time_n: responses.n,
      response_time_median: seconds(responses.medianMs),
      response_time_p95: seconds(responses.p95Ms),
      success_rate: all.success.value ?? 0,
      success_rate_interval: bounds(all.success.interval),
      paid_conversations: all.paid,
      recovery_rate: recoveryRate.value,
      overdue_amount: decimalFromCents(figures.overdueCents),
      refunds: figures.refunds,
    },
    channels: named(figures.channels, foundingChannels, serializeChannel),
    customer_segments: named(figures.segments, segments, serializeSegment),
    alerts: figures.alerts.map(({ type, message, severity, at }) => ({
      type,
      message: message[locale],
      severity,
      timestamp: instant(at),
    })),
    requested_timeframe: figures.timeframe,
    simulated: figures.simulated,
    generated_at: instant(figures.at),
    late_events: figures.lateEvents,
    seq: figures.seq,
    generation: figures.generation,
  }
}

export const realtimeOperation = operation({
  id: 'getMetricsRealtime',
  method: 'GET',
  path: '/metrics/realtime',
  tag: 'Analytics',
  summary: 'The figures of the last hour, day, week or month, as they stand this second',
  auth: 'bearer',
  scope: 'analytics:read',
  query: realtimeQuery,
  replies: { 200: { description: 'The figures.', schema: realtimeReply } },
  problems: [404],
})

export const streamOperation = operation({
  id: 'followMetrics',
  method: 'GET',
  path: '/metrics/stream',
  tag: 'Analytics',
  summary: 'The same figures as they change, as server-sent events',
  description:
    'Events `metrics`: the answer of `GET /metrics/realtime` with `activity` (what a ticker shows, oldest first, at most 100), ' +
    '`truncated` (more happened than is listed) and `skipped_frames` (that the reader was too slow for). The first comes at ' +
    'once, then at most one a second. `Last-Event-ID` resumes: what happened meanwhile is sent, each entry once. A stream ' +
    'ends after 15 to 20 minutes, and within 10 seconds or so of the loss of the right to it.',
  auth: 'bearer',
  scope: 'analytics:read',
  query: streamQuery,
  replies: { 200: { description: 'Events.', contentType: 'text/event-stream' } },
})

export const realtimeOperations = [realtimeOperation, streamOperation]
