import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import type { Counts } from '@/components/models/lib/counts'
import { useFigures } from '@/components/models/lib/use-figures'

export const matrixViews = ['count', 'row', 'column'] as const
export type MatrixView = (typeof matrixViews)[number]

type MatrixTableProps = {
  counts: Counts
  view: MatrixView
  /** The data set's own words for the two answers, shown under ours. */
  target: string
  labels: { approve: string; reject: string }
  /** Two matrices side by side leave less room. */
  compact?: boolean
}

type Key = keyof Counts
const cells: readonly (readonly [Key, Key])[] = [
  ['tp', 'fn'],
  ['fp', 'tn'],
]
const right = new Set<Key>(['tp', 'tn'])

/** Rows are what it was, columns what the model said; each cell says in words what it means. */
export function MatrixTable({ counts, view, target, labels, compact = false }: MatrixTableProps) {
  const t = useTranslations('models.matrix')
  const { count, percent } = useFigures()
  const rowSum = {
    tp: counts.tp + counts.fn,
    fn: counts.tp + counts.fn,
    fp: counts.fp + counts.tn,
    tn: counts.fp + counts.tn,
  }
  const columnSum = {
    tp: counts.tp + counts.fp,
    fp: counts.tp + counts.fp,
    fn: counts.fn + counts.tn,
    tn: counts.fn + counts.tn,
  }
  const all = rowSum.tp + rowSum.fp
  const shown = (key: Key) => {
    if (view === 'count') return count(counts[key])
    const whole = (view === 'row' ? rowSum : columnSum)[key]
    return whole === 0 ? '–' : percent(counts[key] / whole)
  }
  const sum = (part: number, along: MatrixView) => (view === along ? percent(1) : count(part))
  const sumClass = cn('num font-medium', compact && 'text-xs')
  return (
    <table className="-m-1 w-[calc(100%+8px)] table-fixed border-separate border-spacing-1">
      <caption className="sr-only">{t('caption')}</caption>
      <colgroup>
        <col className={compact ? 'w-20 sm:w-32' : 'w-16 sm:w-38'} />
        <col />
        <col />
        <col className={compact ? 'w-16' : 'w-0 sm:w-24'} />
      </colgroup>
      <thead>
        <tr className="text-ink-2 text-xs">
          <td />
          {(['approved', 'rejected'] as const).map((said) => (
            <th key={said} scope="col" className="px-3 pb-1 text-left align-bottom font-normal max-sm:px-1">
              {t('said')}
              <b className={cn('block', !compact && 'text-sm')}>{t(said)}</b>
            </th>
          ))}
          <th scope="col" className={cn('px-3 pb-1 text-left align-bottom font-normal', !compact && 'max-sm:hidden')}>
            {t('sum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((row) => {
          const good = row[0] === 'tp'
          return (
            <tr key={row[0]}>
              <th scope="row" className="pr-2 text-left align-middle font-normal text-ink-2 text-xs">
                {t('was')}
                <b className={cn('block text-ink', !compact && 'sm:text-sm')}>{t(good ? 'good' : 'bad')}</b>
                <span className="mt-0.5 block text-ink-3 [overflow-wrap:anywhere] max-sm:hidden">
                  {target} = {good ? labels.approve : labels.reject}
                </span>
              </th>
              {row.map((key) => (
                <td
                  key={key}
                  className={cn(
                    'rounded-sm p-3 align-top max-sm:p-2.5',
                    compact ? 'h-20' : 'h-28 max-sm:h-32',
                    right.has(key) ? 'bg-accent-tint' : 'bg-negative-tint',
                  )}
                >
                  <strong
                    className={cn(
                      'block tabular-nums',
                      compact ? 'text-xl tracking-[-0.02em]' : 'text-figure tracking-[-0.03em] max-sm:text-xl',
                      right.has(key) ? 'text-accent' : 'text-negative',
                    )}
                  >
                    {shown(key)}
                  </strong>
                  <p className={cn('mt-1 text-ink-2 text-xs', compact && 'max-sm:sr-only')}>{t(`means.${key}`)}</p>
                </td>
              ))}
              <td
                className={cn('border-line-strong border-l px-3 align-middle', sumClass, !compact && 'max-sm:hidden')}
              >
                {sum(good ? rowSum.tp : rowSum.fp, 'row')}
              </td>
            </tr>
          )
        })}
        <tr>
          <th scope="row" className="border-line-strong border-t pt-3 text-left font-normal text-ink-2 text-xs">
            {t('sum')}
          </th>
          <td className={cn('border-line-strong border-t px-3 pt-3 max-sm:px-2.5', sumClass)}>
            {sum(columnSum.tp, 'column')}
          </td>
          <td className={cn('border-line-strong border-t px-3 pt-3 max-sm:px-2.5', sumClass)}>
            {sum(columnSum.fn, 'column')}
          </td>
          <td className={cn('border-line-strong border-t border-l px-3 pt-3', sumClass, !compact && 'max-sm:hidden')}>
            {count(all)}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
