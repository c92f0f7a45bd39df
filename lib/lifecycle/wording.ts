import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/constants/identity'
import { wordsOf } from '@/lib/models'
import en from '@/messages/en/lifecycle.json'
import pt from '@/messages/pt-BR/lifecycle.json'

type Say = (key: string, values?: Record<string, string | number>) => string

const make = (locale: Locale, messages: object) =>
  createTranslator({ locale, messages: messages as never }) as unknown as Say
const made: Record<Locale, Say> = { 'pt-BR': make('pt-BR', pt), en: make('en', en) }

/** The room's own sentences in one language. */
export const sayIn = (locale: Locale): Say => made[locale]

/** Why preparing or training failed; a code without a sentence of this room is one of the training's. */
export function faultIn(locale: Locale, code: string): string {
  const known: Record<string, string> = (locale === 'en' ? en : pt).fault
  return Object.hasOwn(known, code) ? (known[code] as string) : wordsOf(locale).jobFault(code)
}
