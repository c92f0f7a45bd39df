import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import type { Side } from '@/components/roi/types'
import { useRoiWords } from '@/components/roi/use-roi-words'

type RateRowProps = { name: ReactNode; side: Side; end: number; worked?: boolean }

/** One group's rate as a dot on its interval, from nothing to `end`. */
export function RateRow({ name, side, end, worked = false }: RateRowProps) {
  const t = useTranslations('roi.groups')
  const { percent, count } = useRoiWords()
  const place = (share: number) => `${Math.min(100, Math.max(0, (share / end) * 100))}%`
  const color = worked ? 'var(--accent)' : 'var(--ink-2)'
  return (
    <div className="grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-line border-b py-3 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <p className={cn(worked && 'font-medium')}>
        {name}
        <span className="block font-normal text-ink-3 text-xs">n = {count(side.customers)}</span>
      </p>
      <svg aria-hidden width="100%" height={32} className="block overflow-visible max-sm:order-last max-sm:col-span-2">
        <line x1="0%" x2="100%" y1={16} y2={16} stroke="var(--line)" />
        {side.interval && (
          <line
            x1={place(side.interval.low)}
            x2={place(side.interval.high)}
            y1={16}
            y2={16}
            stroke={color}
            strokeWidth={5}
            strokeOpacity={0.4}
            strokeLinecap="round"
          />
        )}
        {side.rate !== null && <circle cx={place(side.rate)} cy={16} r={5} fill={color} />}
      </svg>
      <p className="num text-right">
        <b className={cn('text-lg', worked && 'text-accent')}>{side.rate === null ? '–' : percent(side.rate)}</b>
        {side.interval && (
          <span className="block text-ink-3 text-xs">
            <span className="sr-only">{t('interval')} </span>
            {percent(side.interval.low)} – {percent(side.interval.high)}
          </span>
        )}
      </p>
    </div>
  )
}
