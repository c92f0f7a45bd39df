import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { useDayWords } from '@/components/payments/use-day-words'
import { centsOf } from '@/components/portfolios/core/cents'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import type { AgreementDetailReply } from '@/lib/payments'

type Props = { agreement: AgreementDetailReply; today: string }

/** What is left to come, of how much, and when the next of it is due; the outcome where it has ended. */
export function LeftFigure({ agreement, today }: Props) {
  const t = useTranslations('agreements.left')
  const locale = useLocale()
  const words = useDayWords(today)
  const money = (reais: number) => formatMoney(centsOf(reais), locale)
  const { state, total_amount, paid_amount, outstanding_amount, overdue_amount, next_due_date } = agreement
  const paid = t('paid', { paid: money(paid_amount), total: money(total_amount) })
  if (state === 'completed')
    return (
      <Figure label={t('completedLabel')} tone="positive" value={<Money cents={centsOf(paid_amount)} />} note={paid} />
    )
  if (state === 'broken' || state === 'cancelled')
    return (
      <Figure
        label={t(`${state}Label`)}
        value={<Money cents={centsOf(outstanding_amount)} />}
        note={`${paid} ${t('reopened')}`}
      />
    )
  return (
    <Figure
      label={t('label')}
      value={<Money cents={centsOf(outstanding_amount)} />}
      {...(next_due_date !== null && {
        trend:
          overdue_amount > 0
            ? t('overdue', { money: money(overdue_amount), when: words.due(next_due_date) })
            : t('next', { when: words.due(next_due_date) }),
        trendTone: overdue_amount > 0 ? ('negative' as const) : ('ink' as const),
      })}
      note={paid}
    />
  )
}
