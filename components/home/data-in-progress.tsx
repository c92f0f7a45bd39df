import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatPercent } from '@/components/lib/format'
import { Progress } from '@/components/ui/progress'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section, type SectionProps } from '@/components/ui/section'

export type DataInProgress = {
  id: string
  name: string
  rows: number
  createdAt: string
  state: 'receiving' | 'queued' | 'training' | 'failed'
  /** Of the training, 0–1. */
  progress: number
}

type DataInProgressProps = Pick<SectionProps, 'span' | 'cut' | 'className'> & { items: readonly DataInProgress[] }

/** Data sets that still receive rows or train; nothing when there are none. */
export function DataInProgressList({ items, ...place }: DataInProgressProps) {
  const t = useTranslations('home.data')
  const locale = useLocale()
  return (
    <Section {...place} title={t('title', { count: items.length })} note={t('note')}>
      <ul>
        {items.map((item) => {
          const share = formatPercent(item.progress, locale, { digits: 0 })
          const state = item.state === 'training' ? t('training', { share }) : t(item.state)
          return (
            <li key={item.id} className="border-line border-b py-3 first:pt-0">
              <p className="mb-2 flex flex-wrap justify-between gap-x-4">
                <Link
                  href={`/datasets/${item.id}`}
                  className="underline decoration-line-strong underline-offset-3 [overflow-wrap:anywhere] hover:decoration-ink"
                >
                  {item.name}
                </Link>
                <span className="text-ink-3 text-xs">
                  {t('rows', { count: item.rows })}, <RelativeTime value={item.createdAt} />
                </span>
              </p>
              {item.state === 'training' ? (
                <Progress label={state} value={item.progress * 100} showLabel />
              ) : (
                <p className={item.state === 'failed' ? 'text-negative text-xs' : 'text-ink-2 text-xs'}>{state}</p>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
