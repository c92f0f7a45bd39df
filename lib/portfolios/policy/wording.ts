import type { LawId } from '@/db/constants/collection-policy'
import type { Locale } from '@/db/constants/identity'
import en from '@/messages/en/policy.json'
import pt from '@/messages/pt-BR/policy.json'

/** A law's name and what it says, in one language. */
export const lawIn = (locale: Locale, id: LawId): { name: string; says: string } => (locale === 'en' ? en : pt).law[id]
