'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import { type GlossaryTerm, Term } from '@/components/ui/term'
import { Breathe } from '../breathe'
import type { Change } from '../core/change'
import { sparkPath } from '../core/sparkline'

export type RatioView = {
  key: 'recovery' | 'success' | 'response' | 'accuracy' | 'promises'
  term: GlossaryTerm
  /** Already formatted; null where there is nothing. */
  value: string | null
  /** What lies below the line, its n. */
  note: ReactNode
  interval?: string | undefined
  target?: string | undefined
  change: Change
  /** The change in words; undefined without one before. */
  changed?: string | undefined
  /** Less is better. */
  falling?: boolean
  spark: readonly (number | null)[]
  href: string
}

const [width, height] = [72, 24]

/** One ratio: its figure, its course, what it is made of, and whether it really changed. */
export function Ratio({ ratio, previousName }: { ratio: RatioView; previousName: string | null }) {
  const t = useTranslations('overview.ratios')
  const { change, falling = false } = ratio
  const good = change.kind === (falling ? 'down' : 'up')
  const bad = change.kind === (falling ? 'up' : 'down')
  const tone = good ? 'text-accent' : bad ? 'text-caution' : 'text-ink-3'
  const said =
    previousName === null
      ? null
      : change.kind === 'none'
        ? t('noBefore')
        : change.kind === 'unclear'
          ? t('noChangeBy', { change: ratio.changed ?? '' })
          : t('over', { change: ratio.changed ?? '', range: previousName })
  return (
    <div className="min-w-0 break-inside-avoid border-line py-3 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:border-t max-md:first:border-t-0 md:border-l md:px-4 md:pt-4 md:pb-5 md:last:pr-0 md:first:border-l-0 md:first:pl-0">
      <h3 className="font-normal text-ink-2">
        <Term name={ratio.term}>{t(`${ratio.key}.title`)}</Term>
      </h3>
      <p className="my-1 flex items-center justify-between gap-3 font-medium text-xl tabular-nums tracking-[-0.02em] max-md:my-0">
        <Link href={ratio.href} title={t(`${ratio.key}.open`)} className="hover:underline hover:decoration-line-strong">
          <Breathe of={ratio.value}>{ratio.value ?? t('nothing')}</Breathe>
        </Link>
        <Spark values={ratio.spark} className={good ? 'text-accent' : bad ? 'text-caution' : 'text-ink-3'} />
      </p>
      <div className="text-ink-3 text-xs max-md:col-span-2">
        <p title={ratio.interval}>{ratio.value === null ? t('none') : ratio.note}</p>
        {ratio.target !== undefined && <p>{t('target', { target: ratio.target })}</p>}
        {ratio.value !== null && said !== null && <p className={tone}>{said}</p>}
      </div>
    </div>
  )
}

function Spark({ values, className }: { values: readonly (number | null)[]; className: string }) {
  const path = sparkPath(values, width, height)
  if (!path) return <span style={{ width, height }} />
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={cn('flex-none', className)}
    >
      <path d={path.d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={path.x} cy={path.y} r="2.25" fill="currentColor" />
    </svg>
  )
}
