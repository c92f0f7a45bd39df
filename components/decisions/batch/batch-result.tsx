'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { DecisionsTable } from '@/components/decisions/decisions-table'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Finding } from '@/components/ui/finding'
import { Progress } from '@/components/ui/progress'
import { TableSkeleton } from '@/components/ui/skeleton'
import type { BatchReply } from '@/lib/decisions'

const pollMs = 800
const shownRows = 20

/** A batch under way or done: progress, then the first results and all of them as a CSV. */
export function BatchResult({ jobId }: { jobId: string }) {
  const t = useTranslations('decisions.batch')
  const locale = useLocale()
  const { data, error } = useQuery({
    queryKey: ['decision-batch', jobId],
    queryFn: ({ signal }) =>
      callApi<BatchReply>(`/decisions/batch/${encodeURIComponent(jobId)}?limit=${shownRows}`, { signal }),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === 'queued' || state.data.status === 'running' ? pollMs : false,
  })
  if (error) return <CallFailed error={error} title={t('resultFailed')} />
  if (!data) return <TableSkeleton rows={5} columns={4} />
  const done = Math.round(data.progress * data.items)
  const running = data.status === 'queued' || data.status === 'running'
  const count = formatNumber(data.items, locale)
  return (
    <div className="grid gap-6">
      {running ? (
        <Progress
          label={t(data.status === 'queued' ? 'queued' : 'running', { count: data.items })}
          value={done}
          max={data.items}
          detail={t('progress', {
            done,
            count: data.items,
            share: formatPercent(data.progress, locale, { digits: 0 }),
          })}
          showLabel
        />
      ) : data.status === 'succeeded' ? (
        <Finding
          title={t('done', { count: data.items })}
          note={t('doneNote', { shown: Math.min(data.data.length, shownRows), count: data.items })}
          className="mb-0"
          actions={
            <>
              <Button variant="outline" asChild>
                <Link href="/decisions/new?tab=batch">{t('another')}</Link>
              </Button>
              <Button asChild>
                <a href={`/api/v1/decisions/batch/${jobId}?format=csv`} download={`aval-${jobId}.csv`}>
                  <Download aria-hidden />
                  {t('download')}
                </a>
              </Button>
            </>
          }
        />
      ) : (
        <ErrorState title={t('batchFailed', { count })}>{data.error?.message ?? t('file.nothingSent')}</ErrorState>
      )}
      {data.data.length > 0 && <DecisionsTable rows={data.data} />}
    </div>
  )
}
