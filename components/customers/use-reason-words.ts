import { useLocale, useTranslations } from 'next-intl'
import type { CustomerDebt } from '@/components/customers/types'
import { formatMoney, formatNumber, formatPercent } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'

type Reason = CustomerDebt['score']['reasons'][number]

/** A fact of a score and its value in the reader's words. */
export function useReasonWords() {
  const t = useTranslations('customers.score')
  const common = useTranslations('common')
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale, { digits: 2 })
  return {
    name: ({ code }: Reason) => {
      const key = `fact.${code}` as Parameters<typeof t>[0]
      return t.has(key) ? t(key as 'fact.contact') : code
    },
    value: ({ code, value }: Reason): string => {
      if (value === null || value === '') return common('unknown')
      if (typeof value === 'boolean') return common(value ? 'yes' : 'no')
      if (code === 'contact' || code === 'risk_segment') {
        const key = `value.${code}.${String(value).replace('+', '_')}` as Parameters<typeof t>[0]
        return t.has(key) ? t(key as 'value.contact.none') : String(value)
      }
      if (typeof value === 'string') return value
      if (code === 'overdue_amount') return formatMoney(centsOf(value), locale)
      if (code === 'amount_ratio') return formatPercent(value, locale)
      if (code === 'overdue_days' || code === 'days_since_payment') return t('days', { count: value })
      return number(value)
    },
  }
}
