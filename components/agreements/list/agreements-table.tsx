import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { AgreementStateBadge } from '@/components/payments/agreement-state-badge'
import { InstalmentStrip } from '@/components/payments/instalment-strip'
import type { AgreementLine } from '@/components/payments/types'
import { useDayWords } from '@/components/payments/use-day-words'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { isPayable } from '@/db/constants/payments'

/** Agreements, newest first: whose, how far paid, what is due next. Each a link to its page. */
export function AgreementsTable({ rows, today }: { rows: readonly AgreementLine[]; today: string }) {
  const t = useTranslations('agreements.list')
  const words = useDayWords(today)
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('customer')}</TableHead>
          <TableHead className="max-md:hidden md:w-[26%]">{t('instalments')}</TableHead>
          <TableHead numeric className="max-sm:hidden">
            {t('paid')}
          </TableHead>
          <TableHead numeric>{t('total')}</TableHead>
          <TableHead className="max-sm:hidden">{t('next')}</TableHead>
          <TableHead className="max-sm:hidden">{t('state')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ agreement, due, customer }) => {
          const ended = !isPayable(agreement.state)
          const next = ended || due.next === null ? null : words.due(due.next.dueDay)
          const late = !ended && due.overdueCents > 0
          const badge = <AgreementStateBadge state={agreement.state} overdue={late} />
          const strip = (
            <InstalmentStrip installments={due.installments} ended={ended && agreement.state !== 'completed'} />
          )
          return (
            <TableRow key={agreement.id} className="relative">
              <TableCell className="py-1.5">
                <Link
                  href={`/agreements/${agreement.id}`}
                  className="underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
                >
                  {customer.name || t('erased')}
                </Link>
                <span className="num block text-ink-3 text-xs">{customer.document}</span>
                <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 sm:hidden">
                  {badge}
                  {next !== null && <span className={cn('text-xs', late && 'text-negative')}>{next}</span>}
                </span>
              </TableCell>
              <TableCell className="max-md:hidden">
                {strip}
                <span className="mt-1 block text-ink-3 text-xs">
                  {t('instalmentsPaid', {
                    paid: due.installments.filter(({ status }) => status === 'paid').length,
                    count: due.installments.length,
                  })}
                </span>
              </TableCell>
              <TableCell numeric className={cn('max-sm:hidden', agreement.paidCents > 0 && 'text-accent')}>
                <Money column symbol={false} cents={agreement.paidCents} />
              </TableCell>
              <TableCell numeric>
                <Money column symbol={false} cents={agreement.totalCents} />
                <span className="mt-2 block w-24 md:hidden">{strip}</span>
              </TableCell>
              <TableCell className={cn('whitespace-nowrap max-sm:hidden', late ? 'text-negative' : 'text-ink-2')}>
                {next ?? '–'}
              </TableCell>
              <TableCell className="max-sm:hidden">{badge}</TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
