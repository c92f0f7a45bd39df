import { useLocale, useTranslations } from 'next-intl'
import type { CustomerDebt } from '@/components/customers/types'
import { formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { SegmentBadge } from '@/components/portfolios/segment-badge'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'

/** What is likely to come back from one customer, over their open debts. */
export function WorthSection({ debts }: { debts: readonly CustomerDebt[] }) {
  const t = useTranslations('customers.worth')
  const locale = useLocale()
  const open = debts.filter(({ status }) => status === 'open')
  const sum = (read: (debt: CustomerDebt) => number) => open.reduce((total, debt) => total + centsOf(read(debt)), 0)
  const overdue = sum((debt) => debt.overdue_amount)
  const expected = sum((debt) => debt.expected_amount)
  const [first] = open
  if (!first)
    return (
      <Section span={5}>
        <Figure label={t('label')} value={t('nothing')} note={t('nothingNote')} />
      </Section>
    )
  return (
    <Section span={5}>
      <Figure
        label={t('label')}
        value={<Money cents={expected} />}
        note={t('note', {
          overdue: formatMoney(overdue, locale),
          share: Math.round((expected / Math.max(1, overdue)) * 100),
          count: open.length,
        })}
      />
      <p className="mt-3">
        <SegmentBadge segment={first.segment} />
      </p>
    </Section>
  )
}
