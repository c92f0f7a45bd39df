'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { BalanceBar } from '@/components/datasets/balance-bar'
import { type DatasetState, StatusBadge } from '@/components/datasets/status-badge'
import type { DatasetSummary } from '@/components/datasets/types'
import { useFigures } from '@/components/datasets/use-figures'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { RelativeTime } from '@/components/ui/relative-time'
import { useUrlSort } from '@/components/ui/use-url-sort'

export type DatasetLine = {
  dataset: DatasetSummary
  state: DatasetState
  /** The newest version trained on it. */
  model: { id: string; version: number; active: boolean } | null
}

const newest = { id: 'created_at', descending: true }

export function DatasetsTable({ lines, nextCursor }: { lines: readonly DatasetLine[]; nextCursor: string | null }) {
  const t = useTranslations('datasets.list')
  const { count, percent } = useFigures()
  const { sort, onSort, pending } = useUrlSort(newest)
  const columns = useMemo<DataColumn<DatasetLine>[]>(
    () => [
      {
        id: 'name',
        header: t('name'),
        sortable: true,
        className: 'max-w-0 w-[32%] max-sm:w-[60%]',
        cell: ({ dataset }) => (
          <Link
            href={`/datasets/${dataset.dataset_id}`}
            title={dataset.name}
            className="block truncate py-1.5 underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
          >
            {dataset.name}
          </Link>
        ),
      },
      {
        id: 'rows_total',
        header: t('rows'),
        sortable: true,
        numeric: true,
        cell: ({ dataset }) => (
          <>
            {count(dataset.rows_total)}
            {dataset.rejected_total > 0 && (
              <span className="block font-sans text-caution text-xs">
                {t('refused', { count: dataset.rejected_total })}
              </span>
            )}
          </>
        ),
      },
      {
        id: 'columns',
        header: t('columns'),
        numeric: true,
        wide: true,
        cell: ({ dataset }) => count(dataset.column_count),
      },
      {
        id: 'balance',
        header: t('balance'),
        wide: true,
        className: 'min-w-40 pl-6',
        cell: ({ dataset }) => (
          <span className="grid grid-cols-[minmax(48px,1fr)_3.5rem] items-center gap-2">
            <BalanceBar dataset={dataset} />
            <span className="num text-right text-xs">
              {dataset.class_balance.approve_rate === null ? '' : percent(dataset.class_balance.approve_rate)}
            </span>
          </span>
        ),
      },
      { id: 'state', header: t('state'), cell: ({ state }) => <StatusBadge state={state} /> },
      {
        id: 'model',
        header: t('model'),
        wide: true,
        cell: ({ model }) =>
          model === null ? (
            <span className="text-ink-3">–</span>
          ) : (
            <Link
              href={`/models/${model.id}`}
              className="relative z-1 underline decoration-line-strong underline-offset-3 hover:decoration-ink"
            >
              <span className="num">v{model.version}</span>
              {model.active && <span className="text-accent text-xs"> {t('active')}</span>}
            </Link>
          ),
      },
      {
        id: 'created_at',
        header: t('created'),
        sortable: true,
        numeric: true,
        wide: true,
        cell: ({ dataset }) => (
          <RelativeTime value={dataset.created_at} className="whitespace-nowrap font-sans text-ink-3 text-xs" />
        ),
      },
    ],
    [t, count, percent],
  )
  return (
    <DataTable
      label={t('title')}
      rows={lines}
      columns={columns}
      rowKey={({ dataset }) => dataset.dataset_id}
      sort={sort}
      onSort={onSort}
      pending={pending}
      nextCursor={nextCursor}
    />
  )
}
