import { type AlertDirection, alertMetricFacts } from '@/db/constants/alerts'
import { type AlertMetric, type Dimension, responseBucketsMs } from '@/db/constants/analytics'
import { channels, segments } from '@/db/constants/portfolios'

/** What of a rule is checked between its fields; figures as the wire has them: shares, ms, R$ or counts. */
export type WireRule = {
  metric: AlertMetric
  dimension: Dimension
  dimension_value: string
  direction: AlertDirection
  threshold: number
  clear_at: number
  minimum_count: number
}
/** `code` has its words under `fault`, filled with `params`. */
export type RuleFault = { path: string; code: string; params?: Record<string, string | number> }

const personas = Array.from({ length: 10 }, (_, place) => String(place + 1))

/** What a rule can be narrowed to; portfolios are the company's own. */
const known: Partial<Record<Dimension, readonly string[]>> = { channel: channels, segment: segments, persona: personas }

/** The slowest time that the histogram tells apart, ms. */
const slowest = responseBucketsMs[responseBucketsMs.length - 1] as number

function dimensionFaults({ metric, dimension, dimension_value: value }: WireRule): (RuleFault | false)[] {
  const values = known[dimension]
  return [
    !(alertMetricFacts[metric].dimensions as readonly string[]).includes(dimension) && {
      path: 'dimension',
      code: 'alert_dimension_unfit',
    },
    (dimension !== 'all') !== (value !== '') && { path: 'dimension_value', code: 'alert_dimension_value' },
    values !== undefined &&
      value !== '' &&
      !values.includes(value) && {
        path: 'dimension_value',
        code: 'invalid_value',
        params: { values: values.join(', ') },
      },
  ]
}

/** Units as they are stored: a figure that is finer would not come back as it was sent. */
const grain = {
  share: [1e4, 'four_decimals'],
  cents: [100, 'money_invalid'],
  ms: [1, 'whole_number'],
  count: [1, 'whole_number'],
} as const

const isFiner = (figure: number, perUnit: number) => Math.abs(figure * perUnit - Math.round(figure * perUnit)) > 1e-6

/** A line that nothing can cross is none: zero from below, and the most there can be from above. */
function thresholdFault({ metric, direction, threshold }: WireRule): RuleFault | false {
  const { unit } = alertMetricFacts[metric]
  const path = 'threshold'
  if (unit === 'share' && threshold > 1) return { path, code: 'alert_share_over_one' }
  if (threshold <= 0 && (unit !== 'share' || direction === 'below'))
    return { path, code: 'alert_threshold_over', params: { limit: 0 } }
  const most = unit === 'ms' ? slowest : unit === 'share' && direction === 'above' ? 1 : Number.POSITIVE_INFINITY
  return threshold >= most && { path, code: 'alert_threshold_under', params: { limit: most } }
}

/** How far `clear_at` stands off the threshold at least where no interval keeps a rule from flapping: 5 %. */
const band = 0.05

/** The nearest `clear_at` of a figure judged by its value, in the wire's unit. */
export function nearestClear({ metric, direction, threshold }: WireRule): number {
  const [perUnit] = grain[alertMetricFacts[metric].unit]
  const units = Math.round(threshold * perUnit)
  const off = Math.ceil(Math.round(units * band * 1e6) / 1e6)
  return (direction === 'below' ? units + off : units - off) / perUnit
}

function clearFault(rule: WireRule): RuleFault | false {
  const { metric, direction, threshold, clear_at: clearAt } = rule
  const { unit, judgedByInterval } = alertMetricFacts[metric]
  const path = 'clear_at'
  if (unit === 'share' && clearAt > 1) return { path, code: 'alert_share_over_one' }
  const isShort = (line: number) => (direction === 'below' ? clearAt < line : clearAt > line)
  if (judgedByInterval) return isShort(threshold) && { path, code: 'alert_clear_side' }
  const limit = nearestClear(rule)
  return isShort(limit) && { path, code: `alert_clear_${direction}`, params: { limit } }
}

/** What is wrong between the fields of a rule. Pure. */
export function ruleFaults(rule: WireRule): RuleFault[] {
  const { unit, judgedByInterval } = alertMetricFacts[rule.metric]
  const [perUnit, tooFine] = grain[unit]
  const fine = (['threshold', 'clear_at'] as const).map(
    (path) => isFiner(rule[path], perUnit) && { path, code: tooFine },
  )
  return [
    ...dimensionFaults(rule),
    ...fine,
    thresholdFault(rule),
    clearFault(rule),
    judgedByInterval === (rule.minimum_count === 0) && { path: 'minimum_count', code: 'alert_minimum_count' },
  ].filter((fault) => fault !== false)
}
