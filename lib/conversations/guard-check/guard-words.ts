import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/db/constants/identity'
import type { GuardRule, Violation } from '@/lib/guard'
import en from '@/messages/en/guard.json'
import pt from '@/messages/pt-BR/guard.json'

type Say = (key: string, values: Violation['params']) => string

const make = (locale: Locale, messages: object) =>
  createTranslator({ locale, messages: messages as never }) as unknown as Say
const made: Record<Locale, Say> = { 'pt-BR': make('pt-BR', pt), en: make('en', en) }

/** The sentence about a breach, in the reader's language. */
export const guardWords = (locale: Locale, rule: GuardRule, params: Violation['params']): string =>
  made[locale](`message.${rule}`, { text: '', ...params })
