'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { OverviewGroup } from '@/lib/analytics'
import { shareEnd } from './core/leader'
import { RateBar, RateFigure } from './rate-figure'

type Props = {
  /** What the first column holds, and the table's name. */
  head: string
  label: string
  groups: readonly OverviewGroup[]
  nameOf: (value: string) => string
  hrefOf: (value: string, paid: boolean) => string
}

const cents = (amount: number) => Math.round(amount * 100)
export const linkClass = 'underline decoration-line-strong underline-offset-3 hover:decoration-ink'

/** Success of some groups side by side: n, how many paid, rate with its interval, recovered, and the sums. */
export function GroupTable({ head, label, groups, nameOf, hrefOf }: Props) {
  const t = useTranslations('overviewLower.groups')
  const locale = useLocale()
  const end = shareEnd(groups)
  const sum = (of: (one: OverviewGroup) => number) => groups.reduce((total, one) => total + of(one), 0)
  const [conversations, paid] = [sum((one) => one.n), sum((one) => one.paid)]
  return (
    <Table aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHead>{head}</TableHead>
          <TableHead numeric className="max-sm:hidden">
            {t('conversations')}
          </TableHead>
          <TableHead numeric>
            <Term name="paid_conversation">{t('paid')}</Term>
          </TableHead>
          <TableHead className="w-[30%] max-sm:hidden">
            {t('bars', { end: formatPercent(end, locale, { digits: 0 }) })}
          </TableHead>
          <TableHead numeric>{t('rate')}</TableHead>
          <TableHead numeric>{t('recovered')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {groups.map((one) => (
          <TableRow key={one.value}>
            <TableHead scope="row">
              {one.value === '' ? (
                <span className="text-ink-3">{nameOf('')}</span>
              ) : (
                <Link href={hrefOf(one.value, false)} className={linkClass}>
                  {nameOf(one.value)}
                </Link>
              )}
            </TableHead>
            <TableCell numeric className="max-sm:hidden">
              {formatNumber(one.n, locale)}
            </TableCell>
            <TableCell numeric>
              {one.value === '' || one.paid === 0 ? (
                formatNumber(one.paid, locale)
              ) : (
                <Link
                  href={hrefOf(one.value, true)}
                  className={linkClass}
                  aria-label={t('openPaid', { count: one.paid, name: nameOf(one.value) })}
                >
                  {formatNumber(one.paid, locale)}
                </Link>
              )}
            </TableCell>
            <TableCell className="max-sm:hidden">
              <RateBar of={one} end={end} />
            </TableCell>
            <TableCell numeric>
              <RateFigure name={nameOf(one.value)} of={one} />
            </TableCell>
            <TableCell numeric>
              <Money column symbol={false} cents={cents(one.recovered)} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableHead scope="row">{t('total')}</TableHead>
          <TableCell numeric className="max-sm:hidden">
            {formatNumber(conversations, locale)}
          </TableCell>
          <TableCell numeric>{formatNumber(paid, locale)}</TableCell>
          <TableCell className="max-sm:hidden" />
          <TableCell numeric>{conversations > 0 ? formatPercent(paid / conversations, locale) : '–'}</TableCell>
          <TableCell numeric>
            <Money column symbol={false} cents={sum((one) => cents(one.recovered))} />
          </TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  )
}
