import { useLocale } from 'next-intl'
import { formatMoney, formatNumber, formatPercent } from '@/components/lib/format'

/** The page's number forms in the reader's language. */
export function useFigures() {
  const locale = useLocale()
  return {
    locale,
    /** 2.924 */
    count: (value: number) => formatNumber(value, locale, { digits: 0 }),
    /** 80,77% */
    percent: (share: number, digits = 1) => formatPercent(share, locale, { digits }),
    /** 0,59: thresholds and scores. */
    score: (share: number) => formatNumber(share, locale, { digits: 2, fixed: true }),
    /** 0,892 */
    index: (value: number) => formatNumber(value, locale, { digits: 3, fixed: true }),
    /** R$ 92.200, or R$ 92.200,50: on one line, and without centavos that are nothing. */
    reais: (cents: number) =>
      formatMoney(cents, locale)
        .replace(' ', '\u00a0')
        .replace(/[,.]00$/, ''),
    /** 75, in "75 of each 100". */
    ofHundred: (share: number) => formatNumber(share * 100, locale, { digits: 0 }),
  }
}
