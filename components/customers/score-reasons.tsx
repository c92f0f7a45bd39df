import { useLocale, useTranslations } from 'next-intl'
import type { CustomerDebt } from '@/components/customers/types'
import { useReasonWords } from '@/components/customers/use-reason-words'
import { DivergingBar } from '@/components/decisions/diverging-bar'
import { sumPoints } from '@/components/decisions/points'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { Table, TableBody, TableHead, TableHeader, TableRow } from '@/components/ui/table'

// On a phone each row becomes a block: fact and points, then the bar.
const row = 'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:border-line max-sm:border-b max-sm:py-2'
const cell = 'h-10 border-line border-b px-2 first:pl-0 last:pr-0 max-sm:h-auto max-sm:border-0 max-sm:p-0'
const foot = cn(cell, 'font-medium sm:border-b-[3px] sm:border-double sm:border-line-strong')

/** What each fact added to or took from the probability of a debt of which nothing is known. */
export function ScoreReasons({ debt }: { debt: CustomerDebt }) {
  const t = useTranslations('customers.score')
  const locale = useLocale()
  const words = useReasonWords()
  const { reasons, probability } = debt.score
  if (reasons.length === 0) return <p className="text-ink-3">{t('noReasons')}</p>
  const sums = sumPoints(reasons, reasons.length)
  const base = probability - sums.plus - sums.minus
  const points = (share: number) => formatNumber(share * 100, locale, { digits: 1, fixed: true, signed: true })
  const percent = (share: number) => formatPercent(share, locale, { digits: 1 })
  return (
    <Table className="max-sm:block max-sm:[&>tbody]:block max-sm:[&>tfoot]:block">
      <TableHeader className="max-sm:sr-only">
        <TableRow>
          <TableHead>{t('fact.head')}</TableHead>
          <TableHead numeric>{t('here')}</TableHead>
          <TableHead className="w-[40%] px-3">
            <span className="flex justify-between gap-2">
              <span>{t('against')}</span>
              <span>{t('toward')}</span>
            </span>
          </TableHead>
          <TableHead numeric>{t('points')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {reasons.map((reason) => (
          <TableRow key={reason.code} className={row}>
            <td className={cell}>
              {words.name(reason)}
              <span className="block text-ink-3 text-xs sm:hidden">{words.value(reason)}</span>
            </td>
            <td className={cn(cell, 'whitespace-nowrap text-right max-sm:hidden')}>{words.value(reason)}</td>
            <td className={cn(cell, 'px-3 max-sm:order-3 max-sm:col-span-2 max-sm:py-1')}>
              <DivergingBar share={reason.contribution / sums.scale} />
            </td>
            <td
              className={cn(
                cell,
                'num whitespace-nowrap text-right',
                reason.contribution < 0 ? 'text-negative' : 'text-accent',
              )}
            >
              {points(reason.contribution)}
            </td>
          </TableRow>
        ))}
      </TableBody>
      <tfoot>
        <tr className={cn(row, 'max-sm:border-b-[3px] max-sm:border-line-strong max-sm:border-double')}>
          <td className={foot}>{t('total')}</td>
          <td className={cn(foot, 'max-sm:hidden')} />
          <td className={cn(foot, 'px-3 font-normal text-ink-3 text-xs max-sm:hidden')}>
            {t('base', { base: percent(base) })}
          </td>
          <td className={cn(foot, 'num text-right')}>{percent(probability)}</td>
        </tr>
      </tfoot>
    </Table>
  )
}
