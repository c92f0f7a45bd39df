/** Imports nothing, so that the browser, the edge and the API server can all read it. */
export const locales = ['pt-BR', 'en'] as const
export type Locale = (typeof locales)[number]

/** Portuguese unless the person chose otherwise; what the browser prefers is not asked. */
export const defaultLocale: Locale = 'pt-BR'
export const localeCookie = 'aval_locale'

export function toLocale(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale
}
