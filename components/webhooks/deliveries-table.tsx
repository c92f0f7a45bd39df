'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { RelativeTime } from '@/components/ui/relative-time'
import { DeliveryBadge } from '@/components/webhooks/state-badges'
import type { Delivery } from '@/components/webhooks/types'
import { useEventWords } from '@/components/webhooks/use-event-words'
import { useFaultWords } from '@/components/webhooks/use-fault-words'

type DeliveriesTableProps = { rows: readonly Delivery[]; nextCursor: string | null }

export function DeliveriesTable({ rows, nextCursor }: DeliveriesTableProps) {
  const t = useTranslations('webhooks')
  const words = useEventWords()
  const fault = useFaultWords()
  const columns = useMemo(
    (): DataColumn<Delivery>[] => [
      {
        id: 'event',
        header: t('col.event'),
        cell: (row) => (
          <div className="grid gap-0.5 py-1.5 max-sm:py-3">
            <Link
              href={`/settings/webhooks/${row.endpoint_id}/deliveries/${row.delivery_id}`}
              className="hover:underline"
            >
              {words(row.event_type)}
            </Link>
            <span className="num text-ink-3 text-xs [overflow-wrap:anywhere]">{row.event_type}</span>
            {row.last_error !== null && row.state !== 'delivered' && (
              <span className="text-ink-2 text-xs">{fault(row.last_error, row.last_status)}</span>
            )}
            <RelativeTime value={row.event_at} className="text-ink-3 text-xs sm:hidden" />
          </div>
        ),
      },
      {
        id: 'resource',
        header: t('col.resource'),
        wide: true,
        className: 'max-w-64',
        cell: (row) => <span className="num block truncate text-xs">{row.resource}</span>,
      },
      { id: 'delivery', header: t('col.delivery'), cell: (row) => <DeliveryBadge state={row.state} /> },
      { id: 'attempts', header: t('col.attempts'), wide: true, numeric: true, cell: (row) => row.attempts },
      {
        id: 'when',
        header: t('col.when'),
        wide: true,
        className: 'whitespace-nowrap text-right',
        cell: (row) => <RelativeTime value={row.event_at} />,
      },
    ],
    [t, words, fault],
  )
  return (
    <DataTable
      label={t('logTitle')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.delivery_id}
      nextCursor={nextCursor}
    />
  )
}
