'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { useCut } from '@/components/models/cut/cut-context'
import { useDebounced } from '@/components/models/lib/use-debounced'
import { useFigures } from '@/components/models/lib/use-figures'
import { KeyValues } from '@/components/ui/key-values'
import type { ReviewBandFiguresReply } from '@/lib/models'

/** Below this many orders in the queue its accuracy says little. */
const few = 30

/** What a band would send to people, and how the model fares on it and on the rest. `from` and `to` in hundredths. */
export function BandFigures({ from, to }: { from: number; to: number }) {
  const t = useTranslations('models.band')
  const { percent, count, locale } = useFigures()
  const { model } = useCut()
  const band = useDebounced(`from=${from / 100}&to=${to / 100}`, 250)
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['model-band', model.model_id, model.threshold, band],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      callApi<ReviewBandFiguresReply>(`/models/${model.model_id}/review-band?${band}`, { signal }),
  })
  if (error) return <CallFailed error={error} title={t('figuresFailed')} />
  const share = (value: number | null | undefined) => (value === null || value === undefined ? '–' : percent(value))
  const queue = data?.queue.per_100_orders.toLocaleString(locale, { maximumFractionDigits: 1 })
  return (
    <>
      <KeyValues
        className={cn('mt-4 border-line border-t pt-2 transition-opacity', isPlaceholderData && 'opacity-60')}
        items={[
          { key: 'queue', label: t('queue'), value: queue === undefined ? '–' : t('perHundred', { orders: queue }) },
          { key: 'inside', label: t('inside'), value: share(data?.queue.accuracy), mono: true },
          { key: 'good', label: t('goodInside'), value: share(data?.queue.base_rate), mono: true },
          { key: 'outside', label: t('outside'), value: share(data?.automatic.accuracy), mono: true },
          { key: 'without', label: t('without'), value: share(data?.overall_accuracy), mono: true },
          {
            key: 'errors',
            label: t('errors'),
            value: data
              ? t('errorsOf', {
                  approvals: count(data.automatic.wrong_approvals),
                  rejections: count(data.automatic.wrong_rejections),
                })
              : '–',
          },
        ]}
      />
      {data && data.queue.rows < few && (
        <p className="mt-1 text-caution text-xs">{t('few', { rows: data.queue.rows })}</p>
      )}
    </>
  )
}
