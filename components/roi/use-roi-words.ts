import { useLocale } from 'next-intl'
import { formatDate, formatMoney, formatNumber, formatPercent, formatPoints } from '@/components/lib/format'

/** Figures of this page as text. */
export function useRoiWords() {
  const locale = useLocale()
  return {
    percent: (share: number, digits = 1) => formatPercent(share, locale, { digits }),
    points: (difference: number) => formatPoints(difference, locale, 1),
    /** Without its sign, for a sentence that says the direction. */
    pointsOf: (difference: number) => formatPoints(Math.abs(difference), locale, 1).replace(/^\+/, ''),
    money: (amount: number) => formatMoney(Math.round(amount * 100), locale),
    whole: (amount: number) => formatNumber(Math.round(amount), locale),
    times: (value: number) => formatNumber(value, locale, { digits: 2, fixed: true }),
    count: (n: number) => formatNumber(n, locale),
    day: (at: string) => formatDate(at, locale),
  }
}
