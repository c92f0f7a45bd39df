'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { formatDateTime, formatDuration } from '@/components/lib/format'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AlertReply } from '@/lib/analytics'

type HistoryTableProps = { rows: readonly AlertReply[]; nextCursor: string | null; timeZone: string }

/** Alerts that ended: what, when, for how long and why. */
export function HistoryTable({ rows, nextCursor, timeZone }: HistoryTableProps) {
  const t = useTranslations('alerts')
  const locale = useLocale()
  const columns = useMemo((): DataColumn<AlertReply>[] => {
    const lasted = ({ raised_at: from, resolved_at: to }: AlertReply) =>
      to === null ? '' : formatDuration(Date.parse(to) - Date.parse(from), locale)
    const why = ({ ended_because: because }: AlertReply) => (because === null ? '' : t(`ending.${because}`))
    return [
      {
        id: 'alert',
        header: t('page.col.alert'),
        cell: (row) => (
          <div className="grid gap-1 py-1.5 max-sm:py-3">
            <span className="[overflow-wrap:anywhere]">{row.message}</span>
            <span className="text-ink-3 text-xs sm:hidden">
              {lasted(row)} · {why(row)}
            </span>
          </div>
        ),
      },
      {
        id: 'at',
        header: t('page.col.at'),
        className: 'whitespace-nowrap',
        cell: (row) => (
          <span title={formatDateTime(row.raised_at, locale, timeZone)}>
            <RelativeTime value={row.raised_at} />
          </span>
        ),
      },
      { id: 'lasted', header: t('page.col.lasted'), numeric: true, wide: true, cell: lasted },
      { id: 'why', header: t('page.col.why'), wide: true, cell: why },
    ]
  }, [t, locale, timeZone])
  return (
    <DataTable
      label={t('page.history')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.alert_id}
      nextCursor={nextCursor}
    />
  )
}
