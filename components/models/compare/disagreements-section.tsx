'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import { DisagreementsTable } from '@/components/models/compare/disagreements-table'
import { useFigures } from '@/components/models/lib/use-figures'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { TableSkeleton } from '@/components/ui/skeleton'
import type { ComparisonReply, DisagreementReply } from '@/lib/models'

type DisagreementPage = { data: DisagreementReply[]; next_cursor: string | null }
const pageRows = 10

/** Held-out orders that two of the versions answer differently; which two is kept in the address. */
export function DisagreementsSection({ comparison }: { comparison: ComparisonReply }) {
  const t = useTranslations('models.compare')
  const { count, percent } = useFigures()
  const [asked, setAsked] = useQueryState('pair', parseAsString)
  const pairs = comparison.pairs.flatMap((pair) => {
    const [first, second] = [pair.first, pair.second].map((id) =>
      comparison.models.find(({ model_id }) => model_id === id),
    )
    return first && second && pair.agreement
      ? [{ ids: `${pair.first},${pair.second}`, first, second, agreement: pair.agreement, share: pair.disagreement }]
      : []
  })
  const shown = pairs.find(({ ids }) => ids === asked) ?? pairs[0]
  const all = shown ? shown.agreement.only_first_approves + shown.agreement.only_second_approves : 0
  const query = useInfiniteQuery({
    queryKey: ['disagreements', shown?.ids],
    enabled: all > 0,
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: (last: DisagreementPage) => last.next_cursor,
    queryFn: ({ pageParam, signal }) => {
      const words = new URLSearchParams({
        ids: shown?.ids ?? '',
        limit: String(pageRows),
        ...(pageParam && { cursor: pageParam }),
      })
      return callApi<DisagreementPage>(`/models/compare/disagreements?${words}`, { signal })
    },
  })
  if (!shown) return null
  const rows = query.data?.pages.flatMap((page) => page.data) ?? []
  const names = { first: shown.first.version, second: shown.second.version }
  return (
    <Section
      title={all === 0 ? t('disagree.none', names) : t('disagree.finding', { ...names, count: all })}
      note={t('disagree.note', { share: percent(shown.share ?? 0), rows: count(shown.first.test_rows) })}
      actions={
        pairs.length > 1 && (
          <Select
            aria-label={t('disagree.pair')}
            className="sm:w-40"
            value={shown.ids}
            onChange={(event) => void setAsked(event.target.value)}
          >
            {pairs.map(({ ids, first, second }) => (
              <option key={ids} value={ids}>
                {t('pairs.of', { first: first.version, second: second.version })}
              </option>
            ))}
          </Select>
        )
      }
    >
      <CallFailed error={query.error} title={t('disagree.failed')} />
      {all > 0 && query.isPending && <TableSkeleton rows={pageRows} columns={5} />}
      {all > 0 && rows.length > 0 && (
        <div className={cn('transition-opacity', query.isPlaceholderData && 'opacity-60')}>
          <DisagreementsTable rows={rows} first={shown.first} second={shown.second} />
          <div className="mt-2 flex items-center justify-between gap-3 text-ink-3 text-xs">
            <p>{t('disagree.shown', { shown: count(rows.length), all: count(all) })}</p>
            {query.hasNextPage && (
              <Button
                variant="ghost"
                size="sm"
                pending={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('disagree.more')}
              </Button>
            )}
          </div>
        </div>
      )}
    </Section>
  )
}
