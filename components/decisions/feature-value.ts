import { formatNumber } from '@/components/lib/format'
import type { Locale } from '@/messages/locale'

/** What an order says about one column; null is "vazio". */
export type FeatureValue = number | boolean | string | null

type Words = { yes: string; no: string; missing: string }

/** A value as people read it: `1.200,5`, `sim`, `vazio`. */
export function formatValue(value: FeatureValue | undefined, locale: Locale, words: Words): string {
  if (value === null || value === undefined || value === '') return words.missing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return typeof value === 'number' ? formatNumber(value, locale, { digits: 4 }) : value
}
