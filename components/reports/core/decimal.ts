import type { Locale } from '@/messages/locale'

/** A number as the wire has it, in the form of the language: `480000.5` → `480000,5`. Empty for none. */
export const decimalText = (value: number | null, locale: Locale): string =>
  value === null ? '' : locale === 'en' ? String(value) : String(value).replace('.', ',')

/**
 * What somebody typed as a number: null of nothing, undefined of what is none. Thousands may be grouped as the language
 * groups them.
 */
export function readDecimal(text: string, locale: Locale): number | null | undefined {
  const [group, point] = locale === 'en' ? [',', '.'] : ['.', ',']
  const bare = text.trim().replace(/^R\$\s*/, '')
  if (bare === '') return null
  const [whole = '', part, ...more] = bare.split(point)
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole)
  const digits = grouped ? whole.replaceAll(group, '') : whole
  if (more.length > 0 || !/^\d{1,15}$/.test(digits) || (part !== undefined && !/^\d{1,6}$/.test(part))) return undefined
  return Number(part === undefined ? digits : `${digits}.${part}`)
}
