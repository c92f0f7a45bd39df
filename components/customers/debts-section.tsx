import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { CustomerDebt } from '@/components/customers/types'
import { formatDate, formatNumber } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { ProbabilityMeter } from '@/components/portfolios/probability-meter'
import { DebtStateBadge, SegmentBadge } from '@/components/portfolios/segment-badge'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type DebtsSectionProps = { debts: readonly CustomerDebt[]; portfolioNames: Readonly<Record<string, string>> }

/** What is owed, contract by contract. */
export function DebtsSection({ debts, portfolioNames }: DebtsSectionProps) {
  const t = useTranslations('customers.debts')
  const work = useTranslations('portfolios.work')
  const locale = useLocale()
  return (
    <Section title={t('title', { count: debts.length })} note={t('note')} className="border-line-strong border-t">
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{work('contract')}</TableHead>
            <TableHead className="max-md:hidden">{t('portfolio')}</TableHead>
            <TableHead numeric>{work('days')}</TableHead>
            <TableHead numeric className="max-sm:hidden">
              {t('instalments')}
            </TableHead>
            <TableHead className="max-md:hidden">{t('lastPayment')}</TableHead>
            <TableHead numeric>{work('overdue')}</TableHead>
            <TableHead className="max-md:hidden md:w-[14%]">{work('probability')}</TableHead>
            <TableHead numeric className="max-sm:hidden">
              {work('expected')}
            </TableHead>
            <TableHead className="max-md:hidden">{work('segment')}</TableHead>
            <TableHead>{work('state')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {debts.map((debt) => (
            <TableRow key={debt.debt_id}>
              <TableCell className="num [overflow-wrap:anywhere]">{debt.consortium_id}</TableCell>
              <TableCell className="max-md:hidden">
                <Link
                  href={`/portfolios/${debt.portfolio_id}`}
                  className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                >
                  {portfolioNames[debt.portfolio_id] ?? t('portfolioLink')}
                </Link>
              </TableCell>
              <TableCell numeric>{formatNumber(debt.overdue_days, locale)}</TableCell>
              <TableCell numeric className="max-sm:hidden">
                {formatNumber(debt.installments_overdue, locale)}
              </TableCell>
              <TableCell className="text-ink-2 max-md:hidden">
                {debt.last_payment_date === null ? '–' : formatDate(debt.last_payment_date, locale, 'UTC')}
              </TableCell>
              <TableCell numeric>
                <Money column symbol={false} cents={centsOf(debt.overdue_amount)} />
              </TableCell>
              <TableCell className="max-md:hidden">
                <ProbabilityMeter probability={debt.score.probability} />
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                <Money column symbol={false} cents={centsOf(debt.expected_amount)} />
              </TableCell>
              <TableCell className="max-md:hidden">
                <SegmentBadge segment={debt.segment} />
              </TableCell>
              <TableCell>
                <DebtStateBadge state={debt.status} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
