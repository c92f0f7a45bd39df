'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Health } from '@/components/webhooks/health'
import { EndpointBadge } from '@/components/webhooks/state-badges'
import type { Endpoint } from '@/components/webhooks/types'
import { everyWebhookEvent } from '@/db/constants/webhooks'

export function EndpointsTable({ rows }: { rows: readonly Endpoint[] }) {
  const t = useTranslations('webhooks')
  const columns = useMemo((): DataColumn<Endpoint>[] => {
    const told = ({ event_types: types, include_simulated: simulated }: Endpoint) => {
      const what = types.includes(everyWebhookEvent) ? t('everything') : t('eventCount', { count: types.length })
      return simulated ? `${what} ${t('simulatedToo')}` : what
    }
    return [
      {
        id: 'endpoint',
        header: t('col.endpoint'),
        className: 'max-w-80',
        cell: (row) => (
          <div className="grid gap-1 py-1.5 max-sm:py-3">
            <Link
              href={`/settings/webhooks/${row.endpoint_id}`}
              className="font-medium [overflow-wrap:anywhere] hover:underline"
            >
              {row.description || new URL(row.url).host}
            </Link>
            <span className="num text-ink-3 text-xs [overflow-wrap:anywhere]">{row.url}</span>
            <span className="mt-1 grid justify-items-start gap-2 sm:hidden">
              <span className="text-ink-2 text-xs">{told(row)}</span>
              <Health health={row.health} />
            </span>
          </div>
        ),
      },
      { id: 'events', header: t('col.events'), wide: true, cell: told },
      { id: 'health', header: t('col.health'), wide: true, cell: (row) => <Health health={row.health} /> },
      { id: 'state', header: t('col.state'), className: 'w-px', cell: (row) => <EndpointBadge endpoint={row} /> },
    ]
  }, [t])
  return <DataTable label={t('listTitle')} rows={rows} columns={columns} rowKey={(row) => row.endpoint_id} />
}
