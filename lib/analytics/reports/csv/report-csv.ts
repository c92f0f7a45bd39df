import type { Locale } from '@/db/constants/identity'
import { csvCell } from '@/lib/platform/csv'
import type { OverviewReply } from '../../overview'

export const reportColumns = [
  'section',
  'measure',
  'dimension',
  'value',
  'n',
  'unit',
  'from',
  'to',
  'low',
  'high',
] as const

type Cell = number | null
type Row = {
  section: string
  measure: string
  dimension?: string
  value: Cell
  n?: Cell
  unit: 'BRL' | 'share' | 'ms' | 'count'
  from?: string
  to?: string
  interval?: { low: number; high: number } | null
}

type Rated = { rate: number | null; n: number; interval: { low: number; high: number } | null }
const rated = (section: string, measure: string, figure: Rated, dimension = ''): Row => ({
  section,
  measure,
  dimension,
  value: figure.rate,
  n: figure.n,
  unit: 'share',
  interval: figure.interval,
})

function* headlineRows({ recovered, conversations, recovery_rate: rate }: OverviewReply): Generator<Row> {
  const of = { section: 'headline', unit: 'BRL' } as const
  yield { ...of, measure: 'recovered', value: recovered.amount, n: recovered.payments }
  yield { ...of, measure: 'target', value: recovered.target?.amount ?? null }
  yield { ...of, measure: 'target_to_date', value: recovered.target?.to_date ?? null }
  yield { ...of, measure: 'projection', value: recovered.projection }
  yield { ...of, measure: 'refunds', value: recovered.refunds, unit: 'count' }
  yield { ...of, measure: 'overdue', value: rate.overdue }
  yield { ...of, measure: 'conversations', value: conversations, unit: 'count' }
}

function* ratioRows(overview: OverviewReply): Generator<Row> {
  const { recovery_rate: rate, response_time: time, recovered } = overview
  yield { section: 'ratios', measure: 'recovery_rate', value: rate.rate, n: recovered.payments, unit: 'share' }
  for (const key of ['success', 'ai_accuracy', 'promises_kept'] as const) yield rated('ratios', key, overview[key])
  for (const key of ['median', 'p95', 'mean'] as const)
    yield { section: 'ratios', measure: `response_time_${key}`, value: time[key], n: time.n, unit: 'ms' }
}

/** The same figures of the range before, with its own days. */
function* previousRows(overview: OverviewReply): Generator<Row> {
  const { previous_range: range, recovered, recovery_rate: rate, response_time: time } = overview
  if (!range) return
  const of = { section: 'previous', from: range.from, to: range.until }
  const before = recovered.previous
  if (before) yield { ...of, measure: 'recovered', value: before.amount, n: before.payments, unit: 'BRL' }
  yield { ...of, measure: 'recovery_rate', value: rate.previous, unit: 'share' }
  for (const key of ['success', 'ai_accuracy', 'promises_kept'] as const) {
    const { previous } = overview[key]
    if (previous) yield { ...rated('previous', key, previous), ...of }
  }
  if (time.previous)
    yield { ...of, measure: 'response_time_median', value: time.previous.median, n: time.previous.n, unit: 'ms' }
}

function* groupRows(overview: OverviewReply): Generator<Row> {
  for (const { stage, conversations, of_previous: before, of_first: first } of overview.funnel) {
    yield { section: 'funnel', measure: 'conversations', dimension: stage, value: conversations, unit: 'count' }
    if (before) yield rated('funnel', 'of_previous', before, stage)
    yield rated('funnel', 'of_first', first, stage)
  }
  const personas = overview.personas.map(({ number, ...rest }) => ({ ...rest, value: String(number) }))
  const groups = { channels: overview.channels, segments: overview.segments, personas }
  for (const [section, rows] of Object.entries(groups)) {
    for (const group of rows) {
      const of = { section, dimension: group.value }
      yield rated(section, 'success', group, group.value)
      yield { ...of, measure: 'paid', value: group.paid, n: group.conversations, unit: 'count' }
      yield { ...of, measure: 'recovered', value: group.recovered, n: group.paid, unit: 'BRL' }
    }
  }
}

function* timeRows({ recovered, heat, cohorts }: OverviewReply): Generator<Row> {
  for (const point of recovered.series) {
    if (point.total === null) continue
    const of = { section: 'series', unit: 'BRL', from: point.at, to: point.ends_at } as const
    yield { ...of, measure: 'recovered', value: point.amount, n: point.payments }
    yield { ...of, measure: 'recovered_total', value: point.total }
    if (point.target_total !== null) yield { ...of, measure: 'target_total', value: point.target_total }
  }
  for (const [measure, grid] of Object.entries(heat)) {
    for (const [weekday, hours] of grid.entries()) {
      for (const [hour, value] of hours.entries()) {
        if (value === 0) continue
        const dimension = `${weekday + 1} ${String(hour).padStart(2, '0')}h`
        yield { section: 'heat', measure, dimension, value, unit: 'count' }
      }
    }
  }
  for (const { month, entered, days } of cohorts) {
    yield { section: 'cohorts', measure: 'entered', dimension: month, value: entered, unit: 'BRL' }
    for (const { day, recovered: amount, share } of days) {
      const of = { section: 'cohorts', dimension: `${month} +${day}` }
      yield { ...of, measure: 'recovered', value: amount, unit: 'BRL' }
      yield { ...of, measure: 'share', value: share, unit: 'share' }
    }
  }
}

/** Money has two decimals, shares six; whole numbers none. `1234.5` → `1234,50` in Portuguese. */
function figure(value: Cell | undefined, unit: Row['unit'] | 'n', locale: Locale): string {
  if (value === null || value === undefined) return ''
  const text = unit === 'BRL' ? value.toFixed(2) : unit === 'share' ? value.toFixed(6) : String(value)
  return locale === 'pt-BR' ? text.replace('.', ',') : text
}

/**
 * The overview as one tidy table: a line a figure. Portuguese spreadsheets take `;` and a decimal comma, others `,` and
 * a point. Simulated figures say so in every line's section (`simulated:headline`).
 */
export function reportCsv(overview: OverviewReply, locale: Locale): string {
  const separator = locale === 'pt-BR' ? ';' : ','
  const prefix = overview.simulated ? 'simulated:' : ''
  const { from, until } = overview.range
  const lines = [reportColumns.join(separator)]
  for (const rows of [headlineRows, ratioRows, previousRows, groupRows, timeRows]) {
    for (const row of rows(overview)) {
      const { value, n, unit, interval } = row
      lines.push(
        [
          `${prefix}${row.section}`,
          row.measure,
          csvCell(row.dimension),
          figure(value, unit, locale),
          figure(n, 'n', locale),
          unit,
          row.from ?? from,
          row.to ?? until,
          figure(interval?.low, unit, locale),
          figure(interval?.high, unit, locale),
        ].join(separator),
      )
    }
  }
  // The byte order mark makes spreadsheets read UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
