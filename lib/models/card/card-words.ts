import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/constants/identity'
import en from '@/messages/en/model-card.json'
import pt from '@/messages/pt-BR/model-card.json'

export type Values = Record<string, string | number>

/** Words and number formats of a card in one language. */
export type CardWords = {
  locale: Locale
  say: (key: string, values?: Values) => string
  /** Whether there are words for a key: options and metrics of the future have none yet. */
  knows: (key: string) => boolean
  /** Up to four digits after the point. */
  number: (value: number) => string
  /** Always four digits after the point, to be compared down a column. */
  metric: (value: number) => string
  count: (value: number) => string
  percent: (share: number) => string
  /** A difference of shares, in percentage points. */
  points: (share: number) => string
  /** Day and minute, UTC. */
  time: (at: string) => string
}

function make(locale: Locale, messages: object): CardWords {
  const translate = createTranslator({ locale, messages: messages as never }) as unknown as CardWords['say'] & {
    has: (key: string) => boolean
  }
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const metric = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 })
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return {
    locale,
    say: (key, values) => translate(key, values),
    knows: (key) => translate.has(key),
    number: (value) => number.format(value),
    metric: (value) => metric.format(value),
    count: (value) => count.format(value),
    points: (share) => translate('points', { value: tenth.format(share * 100) }),
    percent: (share) => percent.format(share),
    time: (at) => `${time.format(new Date(at))} UTC`,
  }
}

const made: Record<Locale, CardWords> = { 'pt-BR': make('pt-BR', pt), en: make('en', en) }

export const cardWords = (locale: Locale): CardWords => made[locale]
