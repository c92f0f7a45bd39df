import type { Locale } from '@/messages/locale'

/**
 * A number as people type it. Portuguese: `1.234,56` and also `1234.56`; a dot before exactly three digits parts
 * thousands. English the other way round. Null when it is no number.
 */
export function readNumber(text: string, locale: Locale): number | null {
  const decimal = locale === 'en' ? '.' : ','
  const thousands = locale === 'en' ? ',' : '.'
  let plain = text
    .trim()
    .replace(/^R\$\s*/, '')
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`)
  if (grouped.test(plain)) plain = plain.replaceAll(thousands, '')
  plain = plain.replace(decimal, '.')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : null
}
