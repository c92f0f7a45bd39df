import { createTranslator } from 'use-intl/core'
import { formatMoney, moneyParts } from '@/components/lib/format'
import en from '@/messages/en/pay.json'
import type { Locale } from '@/messages/locale'
import pt from '@/messages/pt-BR/pay.json'
import { type Html, html } from './html'

const catalogues = { 'pt-BR': pt, en }
type Values = Record<string, string | number>

/** Sentences, sums and days of the debtor's page in one language. */
export type Words = {
  locale: Locale
  /** A sentence of `messages/<locale>/pay.json` by its path. */
  say: (key: string, values?: Values) => string
  /** A sum in a sentence. */
  money: (cents: number) => string
  /** A sum as a figure, its centavos lighter. */
  figure: (cents: number) => Html
  /** `2,5%`, of basis points. */
  percent: (basisPoints: number) => string
  /** `27/11`, with the year where it is another one than `today`'s. */
  shortDay: (day: string, today?: string) => string
  /** `27 de novembro`. */
  thisDay: (day: string) => string
  /** `27 de novembro de 2026`. */
  longDay: (day: string) => string
  moment: (at: number, timeZone: string) => string
}

export function wordsIn(locale: Locale): Words {
  const say = createTranslator({ locale, messages: catalogues[locale] as never }) as unknown as Words['say']
  const figure = (cents: number) => {
    const { symbol, whole, cents: part } = moneyParts(cents, locale)
    return html`<span class="m"><span class="rs">${symbol}</span> ${whole}<span class="c">${part}</span></span>`
  }
  const civil = (day: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(Date.parse(day))
  return {
    locale,
    say: (key, values = {}) => say(key, values),
    money: (cents) => formatMoney(cents, locale),
    figure,
    percent: (basisPoints) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000),
    shortDay: (day, today = day) =>
      civil(day, {
        day: '2-digit',
        month: locale === 'en' ? 'short' : '2-digit',
        ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
      }),
    thisDay: (day) => civil(day, { day: 'numeric', month: 'long' }),
    longDay: (day) => civil(day, { dateStyle: 'long' }),
    moment: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      }).format(at),
  }
}
