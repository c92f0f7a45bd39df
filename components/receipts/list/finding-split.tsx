import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatMoney, formatPercent } from '@/components/lib/format'
import { sumFindings } from '@/components/receipts/core'
import type { Findings } from '@/components/receipts/types'
import { Finding } from '@/components/ui/finding'
import { Money } from '@/components/ui/money'

const fills = {
  exact: 'bg-accent',
  partial: 'bg-caution-mid',
  over: 'bg-caution-mid',
  late: 'bg-caution-mid',
  double: 'bg-negative-mid',
  unknown: 'bg-negative',
}

/** Money of a period by what was found in it: a row each, as long as its amount. The rows are the chart. */
export function FindingSplit({ findings }: { findings: Findings }) {
  const t = useTranslations('receipts')
  const locale = useLocale()
  const sums = sumFindings(findings)
  const total = sums.reduce((sum, { cents }) => sum + cents, 0)
  const count = sums.reduce((sum, one) => sum + one.count, 0)
  const exact = sums.find(({ finding }) => finding === 'exact')?.cents ?? 0
  const most = Math.max(...sums.map(({ cents }) => cents), 1)
  return (
    <>
      <Finding
        title={
          total === 0
            ? t('split.titleNone')
            : t('split.title', { share: formatPercent(exact / total, locale, { digits: 0 }) })
        }
        note={t('split.note', { count })}
      />
      <ul>
        {sums.map(({ finding, count: n, cents }) => (
          <li
            key={finding}
            className="grid grid-cols-[96px_minmax(0,1fr)_32px_88px] items-center gap-x-3 border-line border-b py-1.5 last:border-0"
          >
            <span className={cn(n === 0 && 'text-ink-3')}>{t(`tab.${finding}`)}</span>
            <span
              role="img"
              aria-label={t('split.label', {
                name: t(`tab.${finding}`),
                count: n,
                money: formatMoney(cents, locale),
              })}
              className="h-3"
            >
              <i
                className={cn('block h-full rounded-[1px]', fills[finding])}
                style={{ width: cents === 0 ? 0 : `max(2px, ${(cents / most) * 100}%)` }}
              />
            </span>
            <span className="num text-right text-ink-3 text-xs">{n}</span>
            <span className="text-right">
              {n === 0 ? <span className="text-ink-3">–</span> : <Money column symbol={false} cents={cents} />}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
