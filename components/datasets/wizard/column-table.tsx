'use client'

import { TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ColumnDoubt } from '@/components/datasets/core/doubts'
import type { Preview } from '@/components/datasets/core/inspect'
import { isEmptyCell, type MappedColumn, type MappedType, type Mapping } from '@/components/datasets/core/mapping'
import { useColumnWords } from '@/components/datasets/use-column-words'
import { useFigures } from '@/components/datasets/use-figures'
import { cn } from '@/components/lib/cn'
import { Badge } from '@/components/ui/badge'
import { Select } from '@/components/ui/select'

type Props = {
  preview: Preview
  mapping: Mapping
  doubts: ReadonlyMap<string, ColumnDoubt[]>
  onColumn: (column: MappedColumn) => void
}

const shownRows = 5
const cellClass = 'border-line border-r border-b px-2.5 text-left last:border-r-0 whitespace-nowrap'

/** The file's first rows under what each column will be. */
export function ColumnTable({ preview, mapping, doubts, onColumn }: Props) {
  const t = useTranslations('datasets.columns')
  const rows = preview.rows.slice(0, shownRows)
  return (
    <section
      aria-label={t('tableLabel')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-card focus-visible:outline-offset-0"
    >
      <table className="min-w-full border-separate border-spacing-0 [&_tbody_tr:last-child_td]:border-b-0">
        <thead>
          <tr>
            {mapping.columns.map((column) => (
              <ColumnHead
                key={column.name}
                column={column}
                preview={preview}
                mapping={mapping}
                doubts={openDoubts(column, doubts.get(column.name))}
                onColumn={onColumn}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {preview.columns.map((seen) => (
              <SeenCell key={seen.name} missing={seen.missing} distinct={seen.distinct} rows={preview.rows.length} />
            ))}
          </tr>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file have no other name
            <tr key={place}>
              {mapping.columns.map(({ name, type }, position) => (
                <td
                  key={name}
                  className={cn(
                    cellClass,
                    'num h-9',
                    type === 'number' && name !== mapping.target && 'text-right',
                    name === mapping.target && 'bg-accent-tint font-sans',
                    type === 'ignored' && 'text-ink-3',
                  )}
                >
                  {isEmptyCell(row[position]) ? (
                    <span className="text-ink-3">{t('empty')}</span>
                  ) : (
                    <span className="inline-block max-w-56 truncate align-bottom">{row[position]}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A column taken for an identifier needs no doubt that it is one. */
const openDoubts = ({ type }: MappedColumn, doubts: readonly ColumnDoubt[] = []) =>
  doubts.filter((doubt) => !(doubt === 'id_like' && type === 'id'))

function SeenCell({ missing, distinct, rows }: { missing: number; distinct: number; rows: number }) {
  const t = useTranslations('datasets.columns')
  const { percent } = useFigures()
  return (
    <td className={cn(cellClass, 'h-8 bg-sunken text-ink-3 text-xs')}>
      {missing > 0 && <span className="text-caution">{t('missing', { share: percent(missing / rows) })}, </span>}
      {t('distinct', { count: distinct })}
    </td>
  )
}

const types: readonly MappedType[] = ['number', 'boolean', 'category', 'id', 'ignored']

type HeadProps = Omit<Props, 'doubts'> & { column: MappedColumn; doubts: readonly ColumnDoubt[] }

function ColumnHead({ column, preview, mapping, doubts, onColumn }: HeadProps) {
  const t = useTranslations('datasets.columns')
  const words = useColumnWords()
  const { name, type } = column
  const target = name === mapping.target
  const friendly = words.name(name)
  return (
    <th scope="col" className={cn(cellClass, 'py-3 align-top font-normal', target && 'bg-accent-tint')}>
      <span className="block max-w-56 truncate font-medium" title={name}>
        {target ? t('targetName') : (friendly ?? name)}
      </span>
      <span className="num mb-2 block min-h-4 max-w-56 truncate text-ink-3 text-xs">
        {target || friendly ? name : ''}
      </span>
      {target ? (
        <span className="flex h-7 items-center text-xs max-sm:h-11">{t('targetType')}</span>
      ) : (
        <span className="block w-32 max-sm:w-40">
          <Select
            size="sm"
            aria-label={t('typeOf', { name })}
            value={type}
            onChange={(event) => {
              const next = types.find((known) => known === event.target.value)
              if (next) onColumn({ name, type: next, monotone: 0 })
            }}
          >
            {types.map((option) => (
              <option key={option} value={option}>
                {words.type(option)}
              </option>
            ))}
          </Select>
        </span>
      )}
      <span className="mt-2 flex flex-wrap gap-1">
        {target ? (
          <TargetShare preview={preview} mapping={mapping} />
        ) : (
          <Direction column={column} onColumn={onColumn} />
        )}
        {doubts.map((doubt) => (
          <Badge key={doubt} variant="caution" title={words.warningText(doubt)}>
            {words.warning(doubt)}
          </Badge>
        ))}
      </span>
    </th>
  )
}

function TargetShare({ preview, mapping }: { preview: Preview; mapping: Mapping }) {
  const t = useTranslations('datasets.columns')
  const { percent } = useFigures()
  if (mapping.approve === '') return <Badge variant="caution">{t('chooseApprove')}</Badge>
  const place = preview.names.indexOf(mapping.target)
  const good = preview.rows.filter((row) => row[place]?.trim().toLowerCase() === mapping.approve.toLowerCase()).length
  return (
    <Badge variant="outline">
      {t('targetShare', { share: percent(good / preview.rows.length), label: mapping.approve })}
    </Badge>
  )
}

const directions = ['0', '1', '-1'] as const

/** The badge of a direction is its own switch. */
function Direction({ column, onColumn }: { column: MappedColumn; onColumn: Props['onColumn'] }) {
  const t = useTranslations('datasets.columns')
  const { name, type, monotone } = column
  if (type === 'id' || type === 'ignored') return <Badge>{t('leftOut')}</Badge>
  if (type === 'category') return <Badge>{t('direction.0')}</Badge>
  const Icon = monotone > 0 ? TrendingUp : TrendingDown
  return (
    <span
      className={cn(
        'relative inline-flex h-5 items-center gap-1 rounded-sm bg-hover px-1.5 text-ink-2 text-xs max-sm:h-11',
        monotone > 0 && 'bg-accent-tint text-accent',
        monotone < 0 && 'bg-negative-tint text-negative',
      )}
    >
      {monotone !== 0 && <Icon aria-hidden className="size-3 stroke-[2.25]" />}
      <select
        aria-label={t('directionOf', { name })}
        value={String(monotone)}
        onChange={(event) => onColumn({ ...column, monotone: Number(event.target.value) as -1 | 0 | 1 })}
        className="cursor-pointer appearance-none bg-transparent text-inherit underline decoration-dotted underline-offset-3 max-sm:h-11 [&>option]:bg-popover [&>option]:text-ink"
      >
        {directions.map((direction) => (
          <option key={direction} value={direction}>
            {t(`direction.${direction}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
