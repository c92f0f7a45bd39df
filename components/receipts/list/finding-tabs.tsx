import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { type ViewTab, ViewTabs } from '@/components/payments/view-tabs'
import { sumFindings } from '@/components/receipts/core'
import type { Findings } from '@/components/receipts/types'
import { paymentFindings } from '@/db/constants/payments'

export const receivedViews = ['all', 'waiting', ...paymentFindings] as const
export type ReceivedView = (typeof receivedViews)[number]

type Props = { view: ReceivedView; findings: Findings; waiting: number; hrefOf: (view: ReceivedView) => string }

/** What was found in the period's money, each with its count; what waits for a person counts all of time. */
export function FindingTabs({ view, findings, waiting, hrefOf }: Props) {
  const t = useTranslations('receipts')
  const locale = useLocale()
  const sums = sumFindings(findings)
  const countOf = (name: ReceivedView) => {
    if (name === 'waiting') return waiting
    if (name === 'all') return sums.reduce((sum, { count }) => sum + count, 0)
    return sums.find(({ finding }) => finding === name)?.count ?? 0
  }
  const items = receivedViews
    .filter((name) => name === 'all' || name === 'waiting' || name === view || countOf(name) > 0)
    .map(
      (name): ViewTab => ({
        href: hrefOf(name),
        label: t(`tab.${name}`),
        count: formatNumber(countOf(name), locale),
        current: name === view,
      }),
    )
  return <ViewTabs label={t('tabs')} items={items} />
}
