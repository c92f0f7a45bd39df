import { useFormatter } from 'next-intl'
import type { OverviewReply } from '@/lib/analytics'

type Range = OverviewReply['range']

/** What of the range has passed, as people say it: `1–22 de nov.`, `15:30 – 16:30`. */
export function useRangeWords({ range, from, until, time_zone: timeZone }: Range): string {
  const format = useFormatter()
  const [first, last] = [Date.parse(from), Math.max(Date.parse(from), Date.parse(until) - 1)]
  const style =
    range === '1h' || range === '24h'
      ? ({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
      : ({ day: 'numeric', month: 'short' } as const)
  return plainDays(format.dateTimeRange(new Date(first), new Date(last), { ...style, timeZone }))
}

/** `1 – 22 de nov.` as `1 – 22 nov`. Engines differ in which space they set beside the dash. */
export const plainDays = (text: string): string =>
  text.replace(/\s/gu, ' ').replace(/ de |\./g, (part) => (part === '.' ? '' : ' '))
