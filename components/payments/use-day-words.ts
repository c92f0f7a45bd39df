import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/lib/format'
import { daysBetween, sayDay } from '@/components/payments/core/say-day'

/** Civil days (`YYYY-MM-DD`) as people say them. `today` is the company's day. */
export function useDayWords(today: string) {
  const t = useTranslations('agreements.day')
  const locale = useLocale()
  const format = useFormatter()
  const noon = (day: string) => new Date(`${day}T12:00:00Z`)
  const short = (day: string) =>
    format
      .dateTime(noon(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
      .replace(/ de |\./g, (part) => (part === '.' ? '' : ' '))
  return {
    /** 26 nov */
    short,
    /** 26 nov. 2026 */
    long: (day: string) => formatDate(day, locale, 'UTC'),
    /** "vence amanhã", "venceu há 3 dias" */
    due: (day: string) => {
      const { key, days } = sayDay(daysBetween(today, day))
      const weekday = format.dateTime(noon(day), { weekday: 'long', timeZone: 'UTC' })
      return t(key, { days, weekday, date: short(day) })
    },
  }
}
