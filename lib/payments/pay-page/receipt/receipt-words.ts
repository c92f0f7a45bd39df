import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/constants/identity'
import { formatBrl } from '@/lib/negotiation'
import en from '@/messages/en/pay.json'
import pt from '@/messages/pt-BR/pay.json'

const catalogues = { 'pt-BR': pt.receipt, en: en.receipt }
type Say = (key: keyof typeof pt.receipt, values?: Record<string, string | number>) => string

/** Sentences and figures of the receipt in one language; instants as the company's clock shows them. */
export function receiptWords(locale: Locale, timeZone: string) {
  const say = createTranslator({ locale, messages: catalogues[locale] as never }) as unknown as Say
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    say,
    money: (cents: number) =>
      locale === 'en' ? `R$ ${(cents / 100).toLocaleString('en', { minimumFractionDigits: 2 })}` : formatBrl(cents),
    moment: (at: number) => moment.format(at),
    day: (civil: string) => day.format(Date.parse(civil)),
  }
}
