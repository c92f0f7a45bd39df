import type { Locale } from '@/db/constants/identity'
import en from '@/messages/en/privacy.json'
import pt from '@/messages/pt-BR/privacy.json'
import type { LawOfKeeping } from './holders'

/** The name of a law and what it lets or makes a company keep, in one language. */
export function lawWords(locale: Locale, law: LawOfKeeping): { law_name: string; reason: string } {
  const { name, reason } = (locale === 'en' ? en : pt).law[law]
  return { law_name: name, reason }
}
