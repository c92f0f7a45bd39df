'use client'

import { TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { ColumnNotes } from '@/components/datasets/profile/column-notes'
import { Histogram } from '@/components/datasets/profile/histogram'
import { Typical } from '@/components/datasets/profile/typical'
import type { DatasetColumn } from '@/components/datasets/types'
import { useColumnWords } from '@/components/datasets/use-column-words'
import { useFigures } from '@/components/datasets/use-figures'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { useUrlSort } from '@/components/ui/use-url-sort'

/** Every column with its shape, its gaps and whether training uses it. */
export function ColumnsTable({ columns }: { columns: readonly DatasetColumn[] }) {
  const t = useTranslations('datasets.profile')
  const { count, percent } = useFigures()
  const { sort, onSort, pending } = useUrlSort(null)
  const shown = useMemo<DataColumn<DatasetColumn>[]>(
    () => [
      { id: 'name', header: t('column'), sortable: true, cell: (column) => <ColumnName column={column} /> },
      { id: 'shape', header: t('shape'), cell: (column) => <Histogram column={column} /> },
      { id: 'typical', header: t('typical'), className: 'min-w-56', cell: (column) => <Typical column={column} /> },
      {
        id: 'missing',
        header: t('missing'),
        sortable: true,
        numeric: true,
        cell: ({ missing_share: share, type }) =>
          // What is not used is not stored either, so nothing is known of it.
          type === 'ignored' ? (
            <span className="text-ink-3">–</span>
          ) : (
            <span className={share > 0 ? 'text-caution' : 'text-ink-3'}>{percent(share)}</span>
          ),
      },
      {
        id: 'distinct',
        header: t('distinct'),
        sortable: true,
        numeric: true,
        cell: ({ distinct, distinct_exact: exact, type }) =>
          type === 'ignored' ? <span className="text-ink-3">–</span> : `${exact ? '' : '≈ '}${count(distinct)}`,
      },
      {
        id: 'power',
        header: t('power'),
        sortable: true,
        numeric: true,
        cell: (column) => <Power gini={column.gini} />,
      },
      { id: 'notes', header: t('use'), className: 'min-w-48 pl-5', cell: (column) => <ColumnNotes column={column} /> },
    ],
    [t, count, percent],
  )
  return (
    <>
      <DataTable
        label={t('columnsLabel')}
        rows={columns}
        columns={shown}
        rowKey={({ name }) => name}
        sort={sort}
        onSort={onSort}
        pending={pending}
      />
      <p className="mt-2 max-w-measure text-ink-3 text-xs">{t('powerHelp')}</p>
    </>
  )
}

function ColumnName({ column }: { column: DatasetColumn }) {
  const t = useTranslations('datasets.columns')
  const words = useColumnWords()
  const friendly = words.name(column.name)
  const Icon = column.monotone > 0 ? TrendingUp : TrendingDown
  return (
    <span className="block min-w-44 max-w-60 py-2">
      <span className="block truncate font-medium" title={column.name}>
        {friendly ?? column.name}
      </span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-xs">
        {friendly && <span className="num w-full truncate">{column.name}</span>}
        {words.type(column.type)}
        {column.monotone !== 0 && (
          <Badge variant={column.monotone > 0 ? 'positive' : 'negative'}>
            <Icon aria-hidden />
            {t(column.monotone > 0 ? 'direction.1' : 'direction.-1')}
          </Badge>
        )}
      </span>
    </span>
  )
}

/** How far the column alone tells the answer. */
function Power({ gini }: { gini: number | null }) {
  const { percent } = useFigures()
  if (gini === null) return <span className="text-ink-3">–</span>
  return (
    <span className="inline-grid w-24 grid-cols-[1fr_3rem] items-center gap-2">
      <span aria-hidden className="block h-2 rounded-[1px] bg-hover">
        <span className="block h-full rounded-[1px] bg-accent" style={{ width: `${Math.min(1, gini) * 100}%` }} />
      </span>
      {percent(gini, 0)}
    </span>
  )
}
