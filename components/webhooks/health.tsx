'use client'

import { useTranslations } from 'next-intl'
import type { Endpoint } from '@/components/webhooks/types'

const parts = [
  ['delivered', 'bg-accent'],
  ['waiting', 'bg-caution'],
  ['failed', 'bg-negative'],
] as const

/** How the last day's deliveries stand: in words, and as one bar of three parts. */
export function Health({ health }: Pick<Endpoint, 'health'>) {
  const t = useTranslations('webhooks')
  const { total, delivered, waiting, failed } = health
  if (total === 0) return <span className="text-ink-3">{t('healthNone')}</span>
  const more = [
    waiting > 0 && t('healthWaiting', { count: waiting }),
    failed > 0 && t('healthFailed', { count: failed }),
  ].filter(Boolean)
  return (
    <span className="grid w-max gap-1">
      <span className="tabular-nums">{t('health', { delivered, total })}</span>
      <span aria-hidden className="flex h-1.5 w-40 gap-px overflow-hidden rounded-sm">
        {parts.map(
          ([part, color]) => health[part] > 0 && <i key={part} className={color} style={{ flexGrow: health[part] }} />,
        )}
      </span>
      {more.length > 0 && <span className="text-ink-3 text-xs tabular-nums">{more.join(' · ')}</span>}
    </span>
  )
}
