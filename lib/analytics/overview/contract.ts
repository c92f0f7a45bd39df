import { z } from 'zod'
import { conversationStages } from '@/db/constants/analytics'
import { operation } from '@/lib/platform/operation'
import { overviewQuery, overviewRanges } from './schemas'

const when = z.iso.datetime()
const count = z.number().int()
const share = z.number().describe('0–1.')
const money = z.number().describe('BRL.')
const ms = z.number().int()
const interval = z.object({ low: share, high: share }).nullable().describe('Wilson’s 95 % interval; null where n is 0.')

const rate = z.object({ rate: share.nullable().describe('Null where n is 0.'), n: count, interval })
/** A point a bucket, oldest first; null where the bucket has nothing below the line or is still to come. */
const spark = z.array(z.number().nullable())
const ratio = rate.extend({ hits: count, previous: rate.nullable(), spark })

const range = z.object({
  range: z.enum(overviewRanges),
  from: when,
  to: when.describe('The end of the range, excluded; may be still to come.'),
  until: when.describe('What the figures hold: `to`, or now.'),
  bucket: z.enum(['minute', 'hour', 'day']).describe('Of `recovered.series` and of every `spark`.'),
  time_zone: z.string(),
})

const recovered = z.object({
  amount: money.describe('Payments less refunds, by when they happened.'),
  payments: count,
  refunds: count,
  previous: z
    .object({ amount: money, payments: count, total: money })
    .nullable()
    .describe('`amount`: as far into the previous range as we are into this one; `total`: all of it.'),
  target: z
    .object({ amount: money, to_date: money })
    .nullable()
    .describe('Of the range, and of the part of it that has passed, straight by time; null where none is set.'),
  projection: money
    .nullable()
    .describe('At the end of a range that runs, at its pace so far; null where it is too early.'),
  series: z
    .array(
      z.object({
        at: when.describe('When the bucket begins.'),
        ends_at: when,
        amount: money.describe('Of this bucket alone.'),
        payments: count,
        total: money.nullable().describe('Since the range began, at the bucket’s end; null of one to come.'),
        previous_total: money.nullable(),
        target_total: money.nullable(),
        weekend: z.boolean(),
      }),
    )
    .describe('Every bucket of the range, also empty and coming ones.'),
})

const recoveryRate = z.object({
  rate: share.nullable().describe('Null where nothing was overdue.'),
  recovered: money,
  overdue: money.describe('Open when the range began, with what entered in it.'),
  previous: share.nullable(),
  target: share.nullable(),
  spark: spark.describe('The rate so far, at each bucket’s end.'),
})

const responseTime = z.object({
  mean: ms.nullable(),
  median: ms.nullable(),
  p95: ms.nullable(),
  n: count,
  previous: z.object({ median: ms.nullable(), p95: ms.nullable(), n: count }).nullable(),
  spark: spark.describe('Medians, ms.'),
})

const group = rate.extend({
  value: z.string().describe('Empty where it is not known.'),
  conversations: count,
  paid: count,
  recovered: money.describe('Payments less refunds in the range.'),
})

const grid = z.array(z.array(count)).describe('Seven weekdays from Monday × 24 hours of the company’s clock.')

export const overviewReply = z.object({
  range,
  previous_range: z
    .object({ from: when, to: when, until: when.describe('As far as the range is now, or to the end of that hour.') })
    .nullable(),
  simulated: z.boolean(),
  portfolio_id: z.string().nullable(),
  seq: count.describe('The log’s place that the figures hold.'),
  generation: count.describe('Grows when the figures were rebuilt from the log.'),
  as_of: when,
  has: z
    .object({ real: z.boolean(), simulated: z.boolean(), debts: z.boolean() })
    .describe('Whether anybody was talked to or paid, of either kind, ever; and whether debts came in.'),
  conversations: count.describe('That began in the range.'),
  late_events: count.describe('Of the range, that came over five minutes after they happened.'),
  recovered,
  recovery_rate: recoveryRate,
  success: ratio.describe('Conversations of the range with a payment.'),
  response_time: responseTime,
  ai_accuracy: ratio.describe('Judged turns of the AI whose intent was right.'),
  promises_kept: ratio.describe('Promises of a day and agreements that were kept, of those decided in the range.'),
  funnel: z
    .array(
      z.object({
        stage: z.enum(conversationStages),
        conversations: count,
        of_previous: rate.nullable().describe('Of the stage before; null of the first.'),
        of_first: rate,
      }),
    )
    .describe('The six stages in order.'),
  channels: z.array(group).describe('Most conversations first.'),
  segments: z.array(group),
  personas: z
    .array(rate.extend({ number: count, conversations: count, paid: count, recovered: money }))
    .describe('Highest rate first; number 0 where no persona spoke.'),
  heat: z.object({
    answers: grid.describe('Messages of customers.'),
    payments: grid,
  }),
  cohorts: z
    .array(
      z.object({
        month: z.string().describe('Of ingestion, `YYYY-MM`.'),
        entered: money,
        days: z.array(z.object({ day: count, recovered: money, share })).describe('Days since ingestion; cumulative.'),
      }),
    )
    .describe('Oldest first, of all time: the range does not cut them.'),
})
export type OverviewReply = z.output<typeof overviewReply>
export type OverviewGroup = OverviewReply['channels'][number]
export type OverviewPersona = OverviewReply['personas'][number]
export type OverviewRatio = OverviewReply['success']
export type RateFigure = z.output<typeof rate>

export const overviewOperation = operation({
  id: 'getMetricsOverview',
  method: 'GET',
  path: '/metrics/overview',
  tag: 'Analytics',
  summary: 'The overview: every figure of a range, with its n and its interval',
  auth: 'bearer',
  scope: 'analytics:read',
  query: overviewQuery,
  replies: { 200: { description: 'The figures.', schema: overviewReply } },
  problems: [404],
})

export const overviewOperations = [overviewOperation]
