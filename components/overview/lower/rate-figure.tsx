'use client'

import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatPercent } from '@/components/lib/format'
import { Tooltip } from '@/components/ui/tooltip'
import { type Rated, smallCount } from './core/leader'

type Props = { name: string; of: Rated & { paid: number }; className?: string }

/** A rate that tells its interval and its n when hovered, focused or tapped. */
export function RateFigure({ name, of, className }: Props) {
  const t = useTranslations('overviewLower.rate')
  const locale = useLocale()
  if (of.rate === null || of.interval === null) return <span className="text-ink-3">–</span>
  const told = {
    paid: of.paid,
    n: of.n,
    low: formatPercent(of.interval.low, locale),
    high: formatPercent(of.interval.high, locale),
  }
  const rate = formatPercent(of.rate, locale)
  return (
    <Tooltip
      tap
      content={
        <>
          {t('interval', told)}
          {of.n < smallCount && ` ${t('small', { least: smallCount })}`}
        </>
      }
    >
      <button
        type="button"
        aria-label={t('label', { name, rate, ...told })}
        className={cn(
          'num relative cursor-help underline decoration-dotted decoration-line-strong underline-offset-3 after:absolute after:-inset-x-2 after:-inset-y-2 hover:decoration-ink',
          of.n < smallCount && 'text-ink-3',
          className,
        )}
      >
        {rate}
      </button>
    </Tooltip>
  )
}

/** A rate as a bar with its interval as a whisker; decoration beside its figure. */
export function RateBar({ of: { rate, interval, n }, end }: { of: Rated; end: number }) {
  const at = (share: number) => `${Math.min(100, (share / end) * 100)}%`
  return (
    <span aria-hidden className="relative block h-2 bg-hover [print-color-adjust:exact]">
      <i
        className={cn(
          'absolute inset-y-0 left-0',
          n < smallCount ? 'border border-accent-mid border-l-0' : 'bg-accent-mid',
        )}
        style={{ width: at(rate ?? 0) }}
      />
      {interval && (
        <i
          className="-translate-y-1/2 absolute top-1/2 h-0.5 bg-accent"
          style={{ left: at(interval.low), width: `calc(${at(interval.high)} - ${at(interval.low)})` }}
        />
      )}
    </span>
  )
}
