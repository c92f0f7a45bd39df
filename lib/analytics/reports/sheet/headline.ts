import type { OverviewReply } from '../../overview'
import { evenly, ticksTo } from '../core/ticks'
import { type ReportWords, rangeIn } from '../words'
import type { Chart, Headline, Line } from './blocks'

/** The one number the report answers with, and what it is measured against. */
export function headline(overview: OverviewReply, words: ReportWords): Headline {
  const { say, money, percent, count } = words
  const { recovered, previous_range: before } = overview
  const { amount, target, previous, projection } = recovered
  const ended = overview.range.until === overview.range.to
  const facts: Headline['facts'] = []
  if (target) {
    facts.push({
      label: say('target'),
      value: money(target.amount),
      note: ended ? say('target_note_ended') : say('target_note', { amount: money(target.to_date) }),
    })
  }
  if (projection !== null)
    facts.push({ label: say('projection'), value: money(projection), note: say('projection_note') })
  if (previous && before) {
    const range = rangeIn(words, { ...before, range: overview.range.range })
    facts.push({ label: say('previous'), value: money(previous.amount), note: range })
  }
  const refunds = recovered.refunds > 0 ? say('refunds', { count: recovered.refunds }) : ''
  facts.push({ label: say('payments'), value: count(recovered.payments), note: refunds || say('payments_note') })
  const wanted = target?.to_date ?? 0
  const base = wanted > 0 ? wanted : (previous?.amount ?? 0)
  const key = wanted > 0 ? (ended ? 'target_ended' : 'target') : base > 0 ? 'previous' : 'none'
  const finding = say(`finding.${key}.${amount >= base ? 'above' : 'below'}`, {
    share: base > 0 ? percent(amount / base) : '',
    gap: money(Math.abs(amount - base)),
  })
  const tone = key === 'none' ? 'plain' : amount >= base ? 'good' : 'bad'
  return { kind: 'headline', label: say('recovered'), amount: money(amount), finding, tone, facts }
}

/** Money since the range began, against the range before and the target; null where nothing was ever due or paid. */
export function recoveredChart(overview: OverviewReply, words: ReportWords): Chart | null {
  const { say, compactMoney, money } = words
  const { series, target } = overview.recovered
  const [from, to, until] = [overview.range.from, overview.range.to, overview.range.until].map((at) => Date.parse(at))
  if (from === undefined || to === undefined || until === undefined || to <= from) return null
  const totals = series.flatMap(({ total, previous_total: b, target_total: t }) => [total ?? 0, b ?? 0, t ?? 0])
  const most = Math.max(0, ...totals)
  if (most <= 0) return null
  const ticks = ticksTo(most)
  const top = ticks[ticks.length - 1] as number
  const x = (at: number) => (at - from) / (to - from)
  const line = (style: Line['style'], key: 'total' | 'previous_total' | 'target_total', end: number): Line => {
    const points = series.flatMap((point): [number, number][] => {
      const value = point[key]
      return value === null ? [] : [[x(Math.min(end, Date.parse(point.ends_at))), value / top]]
    })
    const last = series.reduce<number | null>((found, point) => point[key] ?? found, null)
    return {
      style,
      label: say(`line.${style}`, { amount: compactMoney(last ?? 0) }),
      points: [[0, 0], ...points],
    }
  }
  const lines = [line('now', 'total', until)]
  if (overview.previous_range) lines.push(line('previous', 'previous_total', to))
  if (target) lines.push(line('target', 'target_total', to))
  const mark = (at: string) => (overview.range.bucket === 'day' ? words.shortDay(at) : words.hour(at))
  return {
    kind: 'chart',
    title: say('chart.title'),
    summary: say(target ? 'chart.summary_target' : 'chart.summary', {
      amount: money(overview.recovered.amount),
      target: money(target?.to_date ?? 0),
    }),
    lines,
    x: evenly(series, 8).map(({ at }) => ({ at: x(Date.parse(at)), label: mark(at) })),
    y: ticks.map((tick) => ({ at: tick / top, label: compactMoney(tick) })),
  }
}
