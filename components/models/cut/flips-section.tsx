'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { useCut } from '@/components/models/cut/cut-context'
import { bandRows, countsAt } from '@/components/models/lib/counts'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useDebounced } from '@/components/models/lib/use-debounced'
import { useFigures } from '@/components/models/lib/use-figures'
import { Button } from '@/components/ui/button'
import { TableSkeleton } from '@/components/ui/skeleton'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { FlipReply } from '@/lib/models'

type FlipPage = { data: FlipReply[]; next_cursor: string | null }
const pageRows = 8

/** Held-out orders whose answer differs between the model's threshold and the one looked at. */
export function FlipsSection() {
  const t = useTranslations('models.flips')
  const { score, count } = useFigures()
  const { model, step, moved, best } = useCut()
  const own = Math.round(model.threshold * 100)
  const other = moved ? step : best
  const [low, high] = own < other ? [own, other] : [other, own]
  const flips = bandRows(model.threshold_table, low, high)
  const at = { low: countsAt(model.threshold_table, low), high: countsAt(model.threshold_table, high) }
  const note = { good: count(at.low.tp - at.high.tp), bad: count(at.low.fp - at.high.fp) }

  const settled = useDebounced(other, 250)
  const query = useInfiniteQuery({
    queryKey: ['model-flips', model.model_id, model.threshold, settled],
    enabled: settled !== own && flips > 0,
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last: FlipPage) => last.next_cursor,
    queryFn: ({ pageParam, signal }) =>
      callApi<FlipPage>(
        `/models/${model.model_id}/flips?from=${own / 100}&to=${settled / 100}&limit=${pageRows}${pageParam && `&cursor=${pageParam}`}`,
        { signal },
      ),
  })
  const rows = query.data?.pages.flatMap((page) => page.data) ?? []
  const none = other === own || flips === 0
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

function FlipsTable({ rows }: { rows: readonly FlipReply[] }) {
  const t = useTranslations('models.flips')
  const { percent, count } = useFigures()
  const { model } = useCut()
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('order')}</TableHead>
          <TableHead numeric>{t('chance')}</TableHead>
          <TableHead>{t('becomes')}</TableHead>
          <TableHead numeric>{t('was')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((flip) => {
          const good = flip.label === model.labels.approve
          return (
            <TableRow key={flip.row}>
              <TableCell className="num">{flip.order_id ?? t('line', { row: count(flip.row + 1) })}</TableCell>
              <TableCell numeric>{percent(flip.probability)}</TableCell>
              <TableCell className="text-ink-2">{t(flip.approved_at_to ? 'approved' : 'rejected')}</TableCell>
              <TableCell className={cn('text-right', good ? 'text-accent' : 'text-negative')}>
                <span className="inline-flex items-center gap-1">
                  {good ? <Check aria-hidden className="size-3.5" /> : <X aria-hidden className="size-3.5" />}
                  {t(good ? 'good' : 'bad')}
                </span>
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
