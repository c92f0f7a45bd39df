import type { OverviewReply } from '../../overview'
import type { ReportWords } from '../words'
import type { Ratio } from './blocks'

type Rated = OverviewReply['success']

/** A share with its interval, as people read it: `40,1%–48,2%`. */
export const intervalIn = ({ percent }: ReportWords, interval: { low: number; high: number } | null): string =>
  interval ? `${percent(interval.low)}–${percent(interval.high)}` : ''

/** The five ratios, each with its interval, its n and the range before. */
export function ratios(overview: OverviewReply, words: ReportWords): Ratio[] {
  const { say, percent, compactMoney, duration } = words
  const none = say('no_data')
  const rated = (key: 'success' | 'ai_accuracy' | 'promises_kept'): Ratio => {
    const { rate, n, interval, previous }: Rated = overview[key]
    const notes = [
      interval ? say('interval', { interval: intervalIn(words, interval) }) : say('no_interval'),
      say(`n.${key}`, { count: n }),
      previous?.rate == null ? '' : say('before', { value: percent(previous.rate) }),
    ]
    return { label: say(`ratio.${key}`), value: rate === null ? none : percent(rate), notes }
  }
  const { rate, overdue, previous, target } = overview.recovery_rate
  const { median, p95, n, previous: slower } = overview.response_time
  return [
    {
      label: say('ratio.recovery_rate'),
      value: rate === null ? none : percent(rate),
      notes: [
        say('of_overdue', { amount: compactMoney(overdue) }),
        target === null ? say('no_target') : say('wanted', { value: percent(target) }),
        previous === null ? '' : say('before', { value: percent(previous) }),
      ],
    },
    rated('success'),
    {
      label: say('ratio.response_time'),
      value: median === null ? none : duration(median),
      notes: [
        p95 === null ? say('no_interval') : say('p95', { value: duration(p95) }),
        say('n.response_time', { count: n }),
        slower?.median == null ? '' : say('before', { value: duration(slower.median) }),
      ],
    },
    rated('ai_accuracy'),
    rated('promises_kept'),
  ].map(({ notes, ...ratio }) => ({ ...ratio, notes: notes.filter((note) => note !== '') }))
}
