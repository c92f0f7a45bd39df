import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/constants/identity'
import en from '@/messages/en/reports.json'
import pt from '@/messages/pt-BR/reports.json'

const catalogues = { 'pt-BR': pt.report, en: en.report }
type Say = (key: string, values?: Record<string, string | number>) => string
const make = (locale: Locale) => createTranslator({ locale, messages: catalogues[locale] as never }) as unknown as Say
const made: Record<Locale, Say> = { 'pt-BR': make('pt-BR'), en: make('en') }

/** Sentences and figures of a report in one language; days and hours as the company's clock shows them. */
export function reportWords(locale: Locale, timeZone: string) {
  const say = made[locale]
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const money = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const percent = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const whole = number({ maximumFractionDigits: 0 })
  const compact = number({ notation: 'compact', maximumFractionDigits: 1 })
  const tenth = number({ maximumFractionDigits: 1 })
  const day = date({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = date({ day: 'numeric', month: 'short' })
  const hour = date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const moment = date({ dateStyle: 'long', timeStyle: 'short' })
  return {
    locale,
    say,
    /** From BRL as the wire has them. */
    money: (amount: number) => `${amount < 0 ? '−' : ''}R$\u00a0${money.format(Math.abs(amount))}`,
    compactMoney: (amount: number) => `R$\u00a0${compact.format(amount)}`,
    percent: (share: number) => percent.format(share),
    count: (value: number) => whole.format(value),
    points: (difference: number) =>
      say('points', { value: `${difference < 0 ? '−' : '+'}${tenth.format(Math.abs(difference) * 100)}` }),
    duration: (ms: number) => {
      if (ms < 1_000) return `${whole.format(ms)} ms`
      return ms < 120_000 ? `${tenth.format(ms / 1_000)} s` : `${whole.format(ms / 60_000)} min`
    },
    moment: (at: string | number) => moment.format(new Date(at)),
    shortDay: (at: string | number) => shortDay.format(new Date(at)).replace('.', '').replace(' de ', ' '),
    hour: (at: string | number) => hour.format(new Date(at)),
    /** The days between two instants, the last excluded: `1 a 22 de novembro de 2026`. */
    days: (from: string, to: string) =>
      day
        .formatRange(new Date(from), new Date(Date.parse(to) - 1))
        // The type has no thin spaces, and in Portuguese days go from one `a` another.
        .replace(/\s*–\s*/g, locale === 'en' ? ' – ' : ' a ')
        .replace(/[\u2009\u202f]/g, ' '),
    hours: (from: string, to: string) => `${moment.format(new Date(from))} – ${moment.format(new Date(to))}`,
  }
}
export type ReportWords = ReturnType<typeof reportWords>

/** The range of a report in words: days, or hours where it is shorter than one. */
export function rangeIn(words: ReportWords, range: { range: string; from: string; until: string }): string {
  if (range.range === '1h' || range.range === '24h') return words.hours(range.from, range.until)
  return words.days(range.from, range.until)
}

/** Why a report could not be sent, in words. */
export function stateIn(locale: Locale, code: string): string {
  const known: Record<string, string> = (locale === 'en' ? en : pt).state
  return Object.hasOwn(known, code) ? (known[code] as string) : (known['other'] as string)
}
