import { z } from 'zod'
import { conversationStages } from '@/db/constants/analytics'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { type MetricValue, unitOf } from '../../core/metric-value'
import { funnelQuery, seriesBuckets, seriesDimensions, seriesMetrics, timeseriesQuery } from '../schemas'
import type { Funnel } from './get-funnel'
import type { Timeseries } from './get-timeseries'
import { mostBuckets, mostPoints } from './series-window'

const time = z.iso.datetime()
const count = z.number().int()
const interval = z.object({ low: z.number(), high: z.number() }).nullable()
const share = z.object({ rate: z.number().nullable(), n: count, interval })

export const timeseriesReply = z.object({
  metric: z.enum(seriesMetrics),
  unit: z.enum(['share', 'ms', 'BRL', 'count']),
  bucket: z.enum(seriesBuckets),
  from: time,
  to: time.describe('The end of the last bucket, excluded.'),
  time_zone: z.string().describe('By which days are cut.'),
  by: z.enum(seriesDimensions).nullable(),
  portfolio_id: z.string().nullable(),
  simulated: z.boolean(),
  series: z
    .array(
      z.object({
        value: z.string().nullable().describe('Of the dimension; null of everything.'),
        points: z.array(
          z.object({
            at: time.describe('When the bucket begins.'),
            value: z.number().nullable().describe('In `unit`; null where there is nothing to divide by.'),
            n: count.describe('What it is made of: conversations, replies, payments.'),
            interval: interval.describe('Wilson’s 95 % interval of a share of counts.'),
          }),
        ),
      }),
    )
    .describe(`Every bucket, also empty ones: at most ${mostBuckets} of a series, ${mostPoints} points in all.`),
})

export const funnelReply = z.object({
  from: time,
  to: time.describe('Excluded.'),
  portfolio_id: z.string().nullable(),
  simulated: z.boolean(),
  stages: z
    .array(
      z.object({
        stage: z.enum(conversationStages),
        conversations: count.describe('That reached this stage or a later one.'),
        of_previous: share.nullable().describe('Of the stage before; null of the first.'),
        of_first: share,
      }),
    )
    .length(conversationStages.length),
})

const instant = (ms: number) => new Date(ms).toISOString()
const serializeShare = ({ value, n, interval: bounds }: MetricValue) => ({ rate: value, n, interval: bounds })

export function serializeTimeseries(found: Timeseries): z.output<typeof timeseriesReply> {
  const { query } = found
  const unit = unitOf(query.metric)
  const inUnit = (value: number | null) => (value !== null && unit === 'cents' ? decimalFromCents(value) : value)
  return {
    metric: query.metric,
    unit: unit === 'cents' ? 'BRL' : unit,
    bucket: query.bucket,
    from: instant(found.from),
    to: instant(found.to),
    time_zone: found.timeZone,
    by: query.by ?? null,
    portfolio_id: query.portfolio_id ?? null,
    simulated: query.simulated,
    series: found.series.map(({ value: name, points }) => ({
      value: query.by ? name : null,
      points: points.map(({ at, value, n, interval: bounds }) => ({
        at: instant(at),
        value: inUnit(value),
        n,
        interval: bounds,
      })),
    })),
  }
}

export const serializeFunnel = ({ query, window, stages }: Funnel): z.output<typeof funnelReply> => ({
  from: instant(window.from),
  to: instant(window.to),
  portfolio_id: query.portfolio_id ?? null,
  simulated: query.simulated,
  stages: stages.map(({ stage, conversations, ofPrevious, ofFirst }) => ({
    stage,
    conversations,
    of_previous: ofPrevious && serializeShare(ofPrevious),
    of_first: serializeShare(ofFirst),
  })),
})

const analytics = { tag: 'Analytics', auth: 'bearer', scope: 'analytics:read', method: 'GET' } as const

export const timeseriesOperation = operation({
  ...analytics,
  id: 'getMetricsTimeseries',
  path: '/metrics/timeseries',
  summary: 'A metric over time, a point a bucket',
  query: timeseriesQuery,
  replies: { 200: { description: 'The points, oldest first.', schema: timeseriesReply } },
  problems: [404],
})

export const funnelOperation = operation({
  ...analytics,
  id: 'getMetricsFunnel',
  path: '/metrics/funnel',
  summary: 'How far the conversations of a window came',
  query: funnelQuery,
  replies: { 200: { description: 'The six stages.', schema: funnelReply } },
  problems: [404],
})

export const chartOperations = [timeseriesOperation, funnelOperation]
