import { useLocale, useTranslations } from 'next-intl'
import { formatMoney, formatNumber } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import type { PortfolioDetail } from '@/components/portfolios/types'
import { Metrics } from '@/components/ui/metrics'

/** How many debts stand where. */
export function StatesList({ states }: { states: PortfolioDetail['states'] }) {
  const t = useTranslations('portfolios.state')
  const locale = useLocale()
  return (
    <Metrics
      items={states.map(({ status, debts, overdue_amount }) => ({
        key: status,
        label: t(`of.${status}`),
        value: formatNumber(debts, locale),
        note: formatMoney(centsOf(overdue_amount), locale),
      }))}
    />
  )
}
