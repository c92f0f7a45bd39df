import type { PayFrame } from '@/lib/payments'
import type { Words } from './words'

// 2024-01-01 was a Monday.
const dayName = (isoDay: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
    .format(Date.UTC(2024, 0, isoDay))
    .replace('.', '')

/** `20h`, `8h30`; `8 pm` is left to those who write it so. */
const hour = (time: string, locale: string) => {
  if (locale === 'en') return time
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)}h${minutes === '00' ? '' : minutes}`
}

/** Days as people say them: `seg a sex`, `seg, qua e sex`. */
export function daysInWords(weekdays: readonly number[], { locale, say }: Words): string {
  const days = [...weekdays].sort((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  const inRow = days.length > 2 && last - first === days.length - 1
  if (inRow) return say('hours.range', { from: dayName(first, locale), to: dayName(last, locale) })
  return new Intl.ListFormat(locale).format(days.map((day) => dayName(day, locale)))
}

/** When people answer: until when today while they do, else the week's hours. */
export function openHours(hours: PayFrame['hours'], words: Words): string {
  const { start, end, weekdays, openNow } = hours
  const { locale, say } = words
  if (openNow) return say('hours.until', { end: hour(end, locale) })
  const days = daysInWords(weekdays, words)
  if (days === '') return say('hours.ask')
  return say('hours.week', { days, start: hour(start, locale), end: hour(end, locale) })
}
