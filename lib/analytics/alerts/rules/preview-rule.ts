import type { z } from 'zod'
import { alertMetricFacts } from '@/db/constants/alerts'
import { type Context, requireScope } from '@/lib/platform/context'
import { invalid } from '@/lib/platform/errors'
import { floorTo, hourMs, minuteMs } from '../../core/spans'
import { type Point, readEver, readSeries, sumOf } from '../../read/read-sums'
import type { AlertPreviewReply } from '../contract'
import { type Replay, replayRule } from '../core/replay-rule'
import type { previewRuleInput } from '../schemas'
import { time, wireReading } from '../serialize'
import { portfolioFault, watchesUnknown } from './known-portfolios'
import { figuresOf } from './put-rules'

const dayMs = 24 * hourMs
/**
 * Windows from here on are replayed by the hour over 30 days, shorter ones by five minutes over the week of which
 * minutes are kept.
 */
const byTheHour = 6 * hourMs
const lookedBack = { hours: 30 * dayMs, minutes: 7 * dayMs }
const shownMoments = 120
const movesAtOnce = 200

type Figures = ReturnType<typeof figuresOf>

const breathe = () => new Promise((resume) => setImmediate(resume))

async function pointsOf(companyId: string, rule: Figures, from: number, to: number, bucket: 'hour' | 'minute') {
  const { simulated, dimension, value } = rule
  const points: Point[] = []
  for (let day = from; day < to; day += dayMs) {
    const span = { from: day, to: Math.min(to, day + dayMs) }
    const found = await readSeries(companyId, { simulated, scope: '', dimension }, bucket, span)
    points.push(...found.filter((point) => point.value === value))
    await breathe()
  }
  return points
}

async function replayed(...given: Parameters<typeof replayRule>): Promise<Replay> {
  const run = replayRule(...given)
  for (let count = 1; ; count += 1) {
    const { done, value } = run.next()
    if (done) return value
    if (count % movesAtOnce === 0) await breathe()
  }
}

/**
 * What a rule would have done in the last 30 days (a week for short windows), were it as asked. Stores nothing.
 * @throws AppError 422 `alert_portfolio_unknown`
 */
export async function previewRule(ctx: Context, asked: z.output<typeof previewRuleInput>): Promise<AlertPreviewReply> {
  requireScope(ctx, 'analytics:read')
  if (await watchesUnknown(ctx.companyId, asked))
    throw invalid('validation_failed', {}, [portfolioFault('dimension_value')])
  const rule = figuresOf(asked)
  const windowMs = rule.windowMinutes * minuteMs
  const isLong = windowMs >= byTheHour
  const [size, step] = isLong ? [hourMs, hourMs] : [minuteMs, 5 * minuteMs]
  const to = floorTo(ctx.now(), size) + size
  const from = to - (isLong ? lookedBack.hours : lookedBack.minutes)
  const settles = alertMetricFacts[rule.metric].settles * minuteMs
  const points = await pointsOf(
    ctx.companyId,
    rule,
    floorTo(from - windowMs - settles, dayMs),
    to,
    isLong ? 'hour' : 'minute',
  )
  const slice = { simulated: rule.simulated, scope: '', dimensions: [rule.dimension] }
  const ever = sumOf(await readEver(ctx.companyId, slice), rule.dimension, rule.value)
  // The last moment sees what came so far.
  const moments = { from: from + step - minuteMs, to: to - minuteMs, step }
  const { moments: seen, alerts, tooFew } = await replayed(rule, { points, size, ever }, moments)
  const every = Math.max(1, Math.ceil(seen.length / shownMoments))
  const last = seen.at(-1) ?? { value: null, n: 0, interval: null }
  const { metric } = rule
  return {
    from: time(from),
    to: time(to),
    step_minutes: step / minuteMs,
    judged: seen.length,
    too_few: tooFew,
    alerts: alerts.map(({ raisedAt, resolvedAt, reading }) => ({
      raised_at: time(raisedAt),
      resolved_at: resolvedAt === null ? null : time(resolvedAt),
      ...wireReading(metric, { ...reading, value: reading.value ?? 0 }),
    })),
    now: wireReading(metric, last),
    series: seen
      .filter((_, place) => (seen.length - 1 - place) % every === 0)
      .map(({ at, open, ...reading }) => {
        const { value, n } = wireReading(metric, reading)
        return { at: time(at), value, n, open }
      }),
  }
}
