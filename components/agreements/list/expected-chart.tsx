import { useLocale, useTranslations } from 'next-intl'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartTable } from '@/components/charts/chart-table'
import { cn } from '@/components/lib/cn'
import { formatCompact, formatMoney, formatNumber } from '@/components/lib/format'
import { useDayWords } from '@/components/payments/use-day-words'
import { Finding } from '@/components/ui/finding'
import { Money } from '@/components/ui/money'
import type { AgreementsSummary } from '@/lib/payments'

const height = 120
const fills = { late: 'bg-negative', week: 'bg-accent-mid', later: 'bg-line-strong' }

/** What should come in, week by week: late money first, then eight weeks, then the rest. */
export function ExpectedChart({ summary }: { summary: AgreementsSummary }) {
  const t = useTranslations('agreements.expected')
  const locale = useLocale()
  const words = useDayWords(summary.today)
  const { overdueCents, stretches } = summary.expected
  const last = stretches.length - 1
  const bars = [
    { key: 'late', name: t('late'), span: t('lateSpan'), cents: overdueCents, count: null, tone: 'late' as const },
    ...stretches.map(({ from, cents, installments }, place) => ({
      key: from,
      name: place === last ? t('later') : words.short(from),
      span: place === last ? t('fromDay', { day: words.long(from) }) : t('weekOf', { day: words.long(from) }),
      cents,
      count: installments,
      tone: place === last ? ('later' as const) : ('week' as const),
    })),
  ]
  const most = Math.max(...bars.map(({ cents }) => cents), 1)
  const weeks = stretches.slice(0, last)
  const month = weeks.slice(0, 4).reduce((sum, { cents }) => sum + cents, 0)
  return (
    <>
      <Finding
        title={t('title', { money: formatMoney(month, locale) })}
        note={t('note', { count: stretches.reduce((sum, { installments }) => sum + installments, 0) })}
      />
      <ChartFrame
        summary={t('summary', {
          late: formatMoney(overdueCents, locale),
          month: formatMoney(month, locale),
          later: formatMoney(stretches[last]?.cents ?? 0, locale),
        })}
        table={
          <ChartTable
            label={t('table')}
            head={[t('when'), t('count'), t('amount')]}
            rows={bars.map(({ span, count, cents, key }) => [
              span,
              count === null ? '–' : formatNumber(count, locale),
              <Money key={key} column symbol={false} cents={cents} />,
            ])}
          />
        }
      >
        <div
          className="grid items-end gap-x-1 sm:gap-x-2"
          style={{ gridTemplateColumns: `minmax(52px,1.3fr) repeat(${weeks.length},minmax(0,1fr)) minmax(44px,1.3fr)` }}
        >
          {bars.map(({ key, name, cents, tone }) => (
            <div key={key} className="grid content-end">
              <span className="num whitespace-nowrap text-center text-ink-2 text-xs tracking-tighter max-sm:hidden">
                {cents > 0 ? formatCompact(Math.round(cents / 100), locale) : ''}
              </span>
              <span
                className={cn('mt-1 block rounded-t-[1px]', fills[tone])}
                style={{ height: cents > 0 ? Math.max(2, (cents / most) * height) : 0 }}
              />
              <span className="block whitespace-nowrap border-line-strong border-t pt-1 text-center text-ink-3 text-xs">
                {tone === 'week' ? (
                  <>
                    {name.split(' ')[0]}
                    <span className="max-sm:hidden"> {name.split(' ').slice(1).join(' ')}</span>
                  </>
                ) : (
                  name
                )}
              </span>
            </div>
          ))}
        </div>
      </ChartFrame>
    </>
  )
}
