import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { type ViewTab, ViewTabs } from '@/components/payments/view-tabs'
import type { AgreementsSummary } from '@/lib/payments'

const order = ['all', 'today', 'overdue', 'accepted', 'active', 'completed', 'broken', 'proposed', 'cancelled'] as const

type Props = { summary: AgreementsSummary; view: string; simulated: boolean; find?: string | undefined }

/** States with how many agreements stand in each; those that nobody ever reached are left out. */
export function AgreementTabs({ summary, view, simulated, find }: Props) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  const countOf = (name: (typeof order)[number]) => {
    if (name === 'all') return summary.states.reduce((sum, { count }) => sum + count, 0)
    if (name === 'today') return summary.todayCount
    if (name === 'overdue') return summary.overdueCount
    return summary.states.find(({ state }) => state === name)?.count ?? 0
  }
  const items = order
    .filter((name) => name === 'all' || name === view || countOf(name) > 0)
    .map((name): ViewTab => {
      const query = new URLSearchParams()
      if (name !== 'all') query.set('view', name)
      if (simulated) query.set('simulated', 'true')
      if (find !== undefined) query.set('find', find)
      const search = query.toString()
      return {
        href: search === '' ? '/agreements' : `/agreements?${search}`,
        label: t(`tab.${name}`),
        count: formatNumber(countOf(name), locale),
        current: name === view,
      }
    })
  return <ViewTabs label={t('tabs')} items={items} />
}
