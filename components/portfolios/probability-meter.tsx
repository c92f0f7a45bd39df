import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatPercent } from '@/components/lib/format'

type ProbabilityMeterProps = { probability: number; className?: string }

/** A probability of recovery: the figure, and a bar of it. */
export function ProbabilityMeter({ probability, className }: ProbabilityMeterProps) {
  const t = useTranslations('portfolios')
  const chance = formatPercent(probability, useLocale(), { digits: 0, fixed: false })
  return (
    <span className={cn('grid items-center gap-3 sm:grid-cols-[40px_minmax(48px,1fr)]', className)}>
      <span className="num text-right">{chance}</span>
      <span
        className="block h-2 rounded-[1px] bg-hover max-sm:hidden"
        role="img"
        aria-label={t('probabilityLabel', { chance })}
      >
        <span className="block h-full rounded-[1px] bg-accent" style={{ width: `${probability * 100}%` }} />
      </span>
    </span>
  )
}
