'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { figuresOf, type RuleDraft, wireUnitOf } from '@/components/alerts/lib/rule-draft'
import { useAlertWords } from '@/components/alerts/use-alert-words'
import { CallError, callApi } from '@/components/lib/call-api'
import { useCallWords } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { formatDateTime } from '@/components/lib/format'
import { Skeleton } from '@/components/ui/skeleton'
import type { AlertPreviewReply } from '@/lib/analytics'

const listed = 5

/** What the rule, as it is being edited, would have done in the last 30 days. */
export function RulePreview({ draft }: { draft: RuleDraft }) {
  const t = useTranslations('alerts.rules.preview')
  const locale = useLocale()
  const words = useCallWords()
  const { figure } = useAlertWords()
  const rule = figuresOf(draft)
  const isWhole = !Number.isNaN(rule.threshold) && !Number.isNaN(rule.clear_at)
  const { data, error, isFetching } = useQuery({
    queryKey: ['alert-preview', rule],
    enabled: isWhole,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      // Waits for the end of typing: a newer figure drops this question.
      await new Promise((resume) => setTimeout(resume, 500))
      signal.throwIfAborted()
      return callApi<AlertPreviewReply>('/alert-rules/preview', { method: 'POST', body: rule, signal })
    },
  })
  const isRefused = error instanceof CallError && error.status === 422
  if (!isWhole || isRefused) return <p className="text-ink-3 text-xs">{t('incomplete')}</p>
  if (error) return <p className="text-negative text-xs">{words(error)}</p>
  if (!data) return <Skeleton className="h-16 w-full" />
  const unit = wireUnitOf(draft.metric)
  const days = Math.round((Date.parse(data.to) - Date.parse(data.from)) / 86_400_000)
  const now = data.now.value === null ? t('nowNone') : t('now', { value: figure(unit, data.now.value), n: data.now.n })
  return (
    <section aria-label={t('title')} aria-busy={isFetching} className={cn('grid gap-2', isFetching && 'opacity-60')}>
      <p className="font-medium">{t('count', { count: data.alerts.length, days })}</p>
      <div aria-hidden className="flex h-4 gap-px">
        {data.series.map((moment) => (
          <span
            key={moment.at}
            className={cn(
              'min-w-0 flex-1 rounded-[1px]',
              moment.open ? 'bg-negative' : moment.value === null ? 'bg-hover' : 'bg-accent-tint',
            )}
          />
        ))}
      </div>
      <p className="flex justify-between text-ink-3 text-xs">
        <span>{t('ago', { days })}</span>
        <span>{t('today')}</span>
      </p>
      <ul className="grid gap-1 text-ink-2 text-xs">
        {data.alerts.slice(-listed).map((alert) => (
          <li key={alert.raised_at}>
            {t('alert', { at: formatDateTime(alert.raised_at, locale), value: figure(unit, alert.value), n: alert.n })}
          </li>
        ))}
      </ul>
      <p className="text-ink-3 text-xs">
        {now} {data.too_few === data.judged ? t('neverEnough') : t('tooFew', { few: data.too_few, all: data.judged })}
      </p>
    </section>
  )
}
