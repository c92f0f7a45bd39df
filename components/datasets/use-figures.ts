import { useLocale } from 'next-intl'
import { formatBytes, formatDuration, formatNumber, formatPercent } from '@/components/lib/format'

/** The page's number forms in the reader's language. */
export function useFigures() {
  const locale = useLocale()
  return {
    locale,
    count: (value: number) => formatNumber(value, locale, { digits: 0 }),
    percent: (share: number, digits = 1) => formatPercent(share, locale, { digits }),
    /** A value of a column: as many digits as tell something. */
    value: (value: number) =>
      formatNumber(value, locale, { digits: Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 3 }),
    bytes: (size: number) => formatBytes(size, locale),
    duration: (ms: number) => formatDuration(ms, locale),
  }
}
