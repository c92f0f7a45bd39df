import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatDocument, formatNumber } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { ProbabilityMeter } from '@/components/portfolios/probability-meter'
import { DebtStateBadge, SegmentBadge } from '@/components/portfolios/segment-badge'
import type { WorkLine } from '@/components/portfolios/types'
import { StartConversation } from '@/components/portfolios/work/start-conversation'
import { Badge } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type WorkTableProps = {
  rows: readonly WorkLine[]
  canStart: boolean
  /** Invented people are spoken with in the simulator's channel alone. */
  synthetic: boolean
}

/** Who to speak with first: one line a debt, by overdue × probability. */
export function WorkTable({ rows, canStart, synthetic }: WorkTableProps) {
  const t = useTranslations('portfolios.work')
  const words = useTranslations('portfolios')
  const locale = useLocale()
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('customer')}</TableHead>
          <TableHead className="max-md:hidden">{t('contract')}</TableHead>
          <TableHead numeric className="max-sm:hidden">
            {t('days')}
          </TableHead>
          <TableHead numeric className="max-sm:hidden">
            {t('overdue')}
          </TableHead>
          <TableHead className="max-md:hidden md:w-[14%]">{t('probability')}</TableHead>
          <TableHead numeric>{t('expected')}</TableHead>
          <TableHead className="max-md:hidden">{t('segment')}</TableHead>
          <TableHead className="max-sm:hidden">{t('state')}</TableHead>
          {canStart && <TableHead aria-label={t('actions')} />}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ debt, ...customer }) => (
          <TableRow key={debt.debt_id} className="relative">
            <TableCell className="py-1.5">
              <Link
                href={`/customers/${customer.customer_id}`}
                className="underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
              >
                {customer.name || t('erased')}
              </Link>
              <span className="num block text-ink-3 text-xs">{formatDocument(customer.document)}</span>
              {customer.control_group && <Badge variant="outline">{words('controlGroup')}</Badge>}
              <span className="block text-ink-3 text-xs sm:hidden">{t('daysLate', { days: debt.overdue_days })}</span>
            </TableCell>
            <TableCell className="num text-ink-2 max-md:hidden">{debt.consortium_id}</TableCell>
            <TableCell numeric className="max-sm:hidden">
              {formatNumber(debt.overdue_days, locale)}
            </TableCell>
            <TableCell numeric className="max-sm:hidden">
              <Money column symbol={false} cents={centsOf(debt.overdue_amount)} />
            </TableCell>
            <TableCell className="max-md:hidden">
              <ProbabilityMeter probability={debt.score.probability} />
            </TableCell>
            <TableCell numeric>
              <Money column symbol={false} cents={centsOf(debt.expected_amount)} />
            </TableCell>
            <TableCell className="max-md:hidden">
              <SegmentBadge segment={debt.segment} />
            </TableCell>
            <TableCell className="max-sm:hidden">
              <DebtStateBadge state={debt.status} />
            </TableCell>
            {canStart && (
              <TableCell className="w-px text-right">
                {debt.status === 'open' && customer.name !== '' && (
                  <StartConversation
                    customerId={customer.customer_id}
                    name={customer.name}
                    debtId={debt.debt_id}
                    synthetic={synthetic}
                    compact
                  />
                )}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
