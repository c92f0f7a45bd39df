import { useLocale, useTranslations } from 'next-intl'
import { verdictLook } from '@/components/decisions/verdict'
import { cn } from '@/components/lib/cn'
import { formatPercent } from '@/components/lib/format'
import type { DecisionKind } from '@/db/constants/decisions'

type ChanceMeterProps = { probability: number; threshold: number; decision: DecisionKind; className?: string }

/** A row's chance against its limit: the figure, and a bar with a tick where the limit stood. */
export function ChanceMeter({ probability, threshold, decision, className }: ChanceMeterProps) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const chance = formatPercent(probability, locale)
  const label = t('chance.meterLabel', { chance, limit: formatPercent(threshold, locale) })
  return (
    <span className={cn('grid items-center gap-3 sm:grid-cols-[52px_minmax(48px,1fr)]', className)} title={label}>
      <span className="num text-right">{chance}</span>
      <span className="relative block h-2 rounded-[1px] bg-hover max-sm:hidden" role="img" aria-label={label}>
        <span
          className={cn('absolute inset-y-0 left-0 rounded-[1px]', verdictLook[decision].fill)}
          style={{ width: `${probability * 100}%` }}
        />
        <span className="absolute -inset-y-[3px] w-px bg-ink" style={{ left: `${threshold * 100}%` }} />
      </span>
    </span>
  )
}
