import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import type { AgreementsSummary } from '@/lib/payments'

/** The page's one number: agreed and not yet paid, with what of it is late and what is due within a week. */
export function OpenFigure({ summary }: { summary: AgreementsSummary }) {
  const t = useTranslations('agreements.figure')
  const locale = useLocale()
  const { expected, openCents, openCount, overdueCount, weekCount, paidCents } = summary
  const money = (cents: number) => formatMoney(cents, locale)
  const week = expected.stretches[0]?.cents ?? 0
  return (
    <Figure
      label={t('label')}
      value={<Money cents={openCents} />}
      {...(expected.overdueCents > 0 && {
        trend: t('overdue', { money: money(expected.overdueCents), count: overdueCount }),
        trendTone: 'negative' as const,
      })}
      note={
        <>
          {t(openCount === 0 ? 'none' : 'week', { money: money(week), count: weekCount, open: openCount })}{' '}
          {paidCents > 0 && t('paid', { money: money(paidCents) })}
        </>
      }
    />
  )
}
