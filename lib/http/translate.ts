import { createTranslator } from 'use-intl/core'
import { type Locale, locales } from '@/db/constants/identity'
import en from '@/messages/en/errors.json'
import { localeCookie, toLocale } from '@/messages/locale'
import pt from '@/messages/pt-BR/errors.json'

type Catalogue = { [key: string]: string | Catalogue }
const catalogues: Record<Locale, Catalogue> = { 'pt-BR': pt, en }
const make = (locale: Locale) => createTranslator({ locale, messages: catalogues[locale] as never })
const translators = { 'pt-BR': make('pt-BR'), en: make('en') }

export function hasMessage(locale: Locale, key: string): boolean {
  let node: string | Catalogue | undefined = catalogues[locale]
  for (const part of key.split('.'))
    node = typeof node === 'object' && Object.hasOwn(node, part) ? node[part] : undefined
  return typeof node === 'string'
}

/** A sentence of the error catalogue (`reason.not_found`, `fault.money_invalid`, `title.conflict`). */
export const translate = (locale: Locale, key: string, params: Record<string, string | number> = {}): string =>
  (translators[locale] as unknown as (key: string, values: Record<string, string | number>) => string)(key, params)

/** The sentences of fault codes in one language, for answers that list faults themselves. */
export const faultWords =
  (locale: Locale) =>
  (code: string, params: Record<string, string | number> = {}) =>
    hasMessage(locale, `fault.${code}`) ? translate(locale, `fault.${code}`, params) : code

/**
 * The language chosen in the dashboard (its cookie), else the first of `Accept-Language` that the product speaks;
 * Brazilian Portuguese otherwise.
 */
export function localeOf(request: Pick<Request, 'headers'>): Locale {
  const chosen = new RegExp(`(?:^|;\\s*)${localeCookie}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1]
  if (chosen !== undefined) return toLocale(chosen)
  const wanted = request.headers.get('accept-language')?.toLowerCase() ?? ''
  const tags = wanted.split(',').map((part) => part.trim().split(';')[0]?.slice(0, 2))
  const known = tags.find((tag) => tag === 'pt' || tag === 'en')
  return known === 'en' ? 'en' : (locales[0] as Locale)
}
