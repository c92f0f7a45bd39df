import { z } from 'zod'
import { alertMetrics, timeframes } from '@/db/constants/analytics'
import { countMetrics, type Metric } from '../core/metric-value'

export const simulatedFlag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')
  .describe('Figures of the simulator, which never mix with real ones.')

const timeframe = z
  .enum(timeframes)
  .default('1h')
  .describe('`1h` begins on a whole minute, the others on a whole hour; each ends with the bucket that is running.')

export const realtimeQuery = z.object({
  timeframe,
  administrator_id: z.string().max(64).optional().describe('The caller’s own, as `GET /companies/me` tells it.'),
  simulated: simulatedFlag,
})

export const streamQuery = z.object({ timeframe, simulated: simulatedFlag })

const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const portfolioId = z.string().min(1).max(64).optional().describe('One portfolio alone; unknown: 404.')

export const seriesMetrics = [...alertMetrics, ...countMetrics] as [Metric, ...Metric[]]
export const seriesBuckets = ['minute', 'hour', 'day'] as const
export const seriesDimensions = ['channel', 'segment', 'persona', 'portfolio'] as const

export const timeseriesQuery = z.object({
  metric: z.enum(seriesMetrics),
  bucket: z.enum(seriesBuckets).default('hour').describe('Minutes and hours in UTC, days by the company’s clock.'),
  from: moment.optional().describe('From its bucket on; by default 60 minutes, 24 hours or 30 days before `to`.'),
  to: moment.optional().describe('To the end of its bucket; now by default.'),
  by: z.enum(seriesDimensions).optional().describe('A series a value; without it one of everything.'),
  portfolio_id: portfolioId,
  simulated: simulatedFlag,
})
export type TimeseriesQuery = z.output<typeof timeseriesQuery>

export const funnelQuery = z.object({
  from: moment.optional().describe('30 days before `to` by default; to the whole hour.'),
  to: moment.optional().describe('Now by default; to the end of its minute.'),
  portfolio_id: portfolioId,
  simulated: simulatedFlag,
})
export type FunnelQuery = z.output<typeof funnelQuery>
