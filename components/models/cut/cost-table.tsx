'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { CostInput } from '@/components/models/cut/cost-input'
import { CostSource } from '@/components/models/cut/cost-source'
import { useCut } from '@/components/models/cut/cut-context'
import { errorCost } from '@/components/models/lib/money'
import { useFigures } from '@/components/models/lib/use-figures'
import { Money } from '@/components/ui/money'
import { Skeleton } from '@/components/ui/skeleton'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@/components/ui/table'

/** What the two kinds of error cost at the threshold looked at: fixed sums, or shares of each order's amount. */
export function CostTable() {
  const t = useTranslations('models.cost')
  const { count } = useFigures()
  const { counts, prices, money, step, moved } = useCut()
  const { takings, stale } = money
  const here = takings && (moved ? (takings.line[step] ?? takings.own) : takings.own)
  const fixed = prices.amount === null
  const rows = [
    { key: 'sale', errors: counts.fn, cents: here?.forgoneCents },
    { key: 'loss', errors: counts.fp, cents: here?.lossCents },
  ] as const
  return (
    <>
      <CostSource />
      <Table className={cn('transition-opacity max-sm:text-xs', stale && 'opacity-60')}>
        <caption className="sr-only">{t('caption')}</caption>
        <TableBody>
          {rows.map(({ key, errors, cents }) => (
            <TableRow key={key}>
              <TableHead scope="row" className="leading-4">
                {t(key)}
              </TableHead>
              <TableCell numeric>{fixed && `${count(errors)} ×`}</TableCell>
              <TableCell className="w-28 max-sm:w-24">
                <CostInput of={key} />
              </TableCell>
              <TableCell numeric>
                <Sum cents={cents} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell colSpan={3}>{t('total')}</TableCell>
            <TableCell numeric>
              <Sum cents={here ? errorCost(here) : undefined} />
            </TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      <p className="mt-2 text-ink-3 text-xs empty:hidden">
        {prices.areExample && t('example')}
        {takings !== null && takings.withoutAmount > 0 && (
          <span className="block">{t('withoutAmount', { rows: takings.withoutAmount })}</span>
        )}
      </p>
    </>
  )
}

/** Reais in a column; a bar of their size while they are on their way. */
function Sum({ cents }: { cents: number | undefined }) {
  return cents === undefined ? <Skeleton className="ml-auto w-20" /> : <Money cents={cents} symbol={false} column />
}
