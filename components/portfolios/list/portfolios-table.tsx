import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { SyntheticBadge } from '@/components/portfolios/synthetic-badge'
import type { Portfolio } from '@/components/portfolios/types'
import { usePortfolioWords } from '@/components/portfolios/use-portfolio-words'
import { Money } from '@/components/ui/money'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

/** Portfolios with what they owe and what is likely to come back, each a link to its work list. */
export function PortfoliosTable({ rows }: { rows: readonly Portfolio[] }) {
  const t = useTranslations('portfolios.list')
  const locale = useLocale()
  const words = usePortfolioWords()
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('portfolio')}</TableHead>
          <TableHead className="max-md:hidden">{t('source')}</TableHead>
          <TableHead numeric className="max-sm:hidden">
            {t('customers')}
          </TableHead>
          <TableHead numeric className="max-sm:hidden">
            {t('overdue')}
          </TableHead>
          <TableHead numeric>{t('expected')}</TableHead>
          <TableHead numeric className="max-md:hidden">
            {t('updated')}
          </TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.portfolio_id} className="relative">
            <TableCell className="py-1.5">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Link
                  href={`/portfolios/${row.portfolio_id}`}
                  className="underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
                >
                  {words.type(row.portfolio_type)}
                </Link>
                {row.synthetic && <SyntheticBadge />}
              </span>
              <span className="block text-ink-3 text-xs sm:hidden">
                {t('phoneLine', { customers: row.customers, source: words.source(row.data_source) })}
              </span>
            </TableCell>
            <TableCell className="text-ink-2 max-md:hidden">{words.source(row.data_source)}</TableCell>
            <TableCell numeric className="max-sm:hidden">
              {formatNumber(row.customers, locale)}
            </TableCell>
            <TableCell numeric className="max-sm:hidden">
              <Money column symbol={false} cents={centsOf(row.overdue_amount)} />
            </TableCell>
            <TableCell numeric>
              <Money column symbol={false} cents={centsOf(row.estimated_revenue)} />
            </TableCell>
            <TableCell numeric className="max-md:hidden">
              <RelativeTime value={row.updated_at} className="whitespace-nowrap font-sans text-ink-3 text-xs" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
