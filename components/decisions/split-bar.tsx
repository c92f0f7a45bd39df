import { useLocale, useTranslations } from 'next-intl'
import { verdictLook } from '@/components/decisions/verdict'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import type { SummaryReply } from '@/lib/decisions'

const kinds = ['approved', 'review', 'rejected'] as const
const fills = { approved: 'bg-accent', review: 'bg-caution-mid', rejected: 'bg-negative' }

/** The answers of a period as one bar, each part named with its count and share. */
export function SplitBar({ summary }: { summary: SummaryReply }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  return (
    <div className="max-w-measure">
      <p className="mb-2 text-ink-2">{t('history.splitTitle')}</p>
      <div aria-hidden className="flex h-4 gap-px [print-color-adjust:exact]">
        {kinds.map(
          (kind) =>
            summary[kind] > 0 && (
              <i key={kind} className={cn('min-w-1', fills[kind])} style={{ flexGrow: summary[kind] }} />
            ),
        )}
      </div>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {kinds.map((kind) => {
          const { icon: Icon, text } = verdictLook[kind]
          return (
            <div key={kind}>
              <dt className={cn('flex items-center gap-1 text-xs', text)}>
                <Icon aria-hidden className="size-3 stroke-[2.25]" />
                {t(`verdict.${kind}`)}
              </dt>
              <dd className="tabular-nums">
                <b>{formatNumber(summary[kind], locale)}</b>{' '}
                <span className="text-ink-3 text-xs">{formatPercent(summary[kind] / summary.total, locale)}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
