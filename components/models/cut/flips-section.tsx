'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { useCut } from '@/components/models/cut/cut-context'
import { FlipsTable } from '@/components/models/cut/flips-table'
import { bandRows, countsAt } from '@/components/models/lib/counts'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useDebounced } from '@/components/models/lib/use-debounced'
import { useFigures } from '@/components/models/lib/use-figures'
import { Button } from '@/components/ui/button'
import { TableSkeleton } from '@/components/ui/skeleton'
import type { FlipReply } from '@/lib/models'

type FlipPage = { data: FlipReply[]; next_cursor: string | null }
const pageRows = 8

/** Held-out orders whose answer differs between the model's threshold and the one looked at. */
export function FlipsSection() {
  const t = useTranslations('models.flips')
  const { score, count } = useFigures()
  const { model, step, moved, best, prices, money } = useCut()
  const own = Math.round(model.threshold * 100)
  const other = moved ? step : best
  const [low, high] = own < other ? [own, other] : [other, own]
  const flips = bandRows(model.threshold_table, low, high)
  const at = { low: countsAt(model.threshold_table, low), high: countsAt(model.threshold_table, high) }
  const note = { good: count(at.low.tp - at.high.tp), bad: count(at.low.fp - at.high.fp) }

  const settled = useDebounced(other, 250)
  const query = useInfiniteQuery({
    queryKey: ['model-flips', model.model_id, model.threshold, settled, prices.amount],
    enabled: settled !== own && flips > 0,
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last: FlipPage) => last.next_cursor,
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams({
        from: String(own / 100),
        to: String(settled / 100),
        limit: String(pageRows),
        ...(prices.amount !== null && { amount_column: prices.amount }),
        ...(pageParam && { cursor: pageParam }),
      })
      return callApi<FlipPage>(`/models/${model.model_id}/flips?${asked}`, { signal })
    },
  })
  const rows = query.data?.pages.flatMap((page) => page.data) ?? []
  const none = other === own || flips === 0
  // Where it earns most is not known yet, so neither is who would change.
  const waiting = !moved && money.takings === null && money.error === null
  if (waiting)
    return (
      <FoldSection span={6} cut title={t('waiting')}>
        <TableSkeleton rows={pageRows} columns={4} />
      </FoldSection>
    )
  return (
    <FoldSection
      span={6}
      cut
      title={
        none
          ? t('none', { threshold: score(model.threshold) })
          : t('finding', { from: score(own / 100), to: score(other / 100), count: flips })
      }
      note={none ? t('noneNote') : t(other > own ? 'fewer' : 'more', note)}
    >
      <CallFailed error={query.error} title={t('failed')} />
      {!none && query.isPending && <TableSkeleton rows={pageRows} columns={4} />}
      {!none && rows.length > 0 && (
        <div className={cn('transition-opacity', query.isPlaceholderData && 'opacity-60')}>
          <FlipsTable rows={rows} />
          <div className="mt-2 flex items-center justify-between gap-3 text-ink-3 text-xs">
            <p>{t('shown', { shown: count(rows.length), all: count(flips) })}</p>
            {query.hasNextPage && (
              <Button
                variant="ghost"
                size="sm"
                pending={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more8')}
              </Button>
            )}
          </div>
        </div>
      )}
    </FoldSection>
  )
}
