import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { FindingBadge, ReceivedStateBadge } from '@/components/payments/finding-badge'
import { centsOf } from '@/components/portfolios/core/cents'
import type { ReceivedLine } from '@/components/receipts/types'
import { Money } from '@/components/ui/money'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

/** Money that came in, newest first: whose, what was found, what comes next. Each a link to its trail. */
export function ReceivedTable({ rows }: { rows: readonly ReceivedLine[] }) {
  const t = useTranslations('receipts')
  const locale = useLocale()
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('list.who')}</TableHead>
          <TableHead className="max-sm:hidden">{t('list.finding')}</TableHead>
          <TableHead className="max-sm:hidden">{t('list.step')}</TableHead>
          <TableHead className="max-md:hidden">{t('list.source')}</TableHead>
          <TableHead numeric className="max-md:hidden">
            {t('list.when')}
          </TableHead>
          <TableHead numeric>{t('list.amount')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ received, name, document }) => {
          const owned = received.customer_id !== null
          const waits = received.next_step !== 'none' && received.next_step !== 'wait_bank'
          const step = waits ? (
            <span className="text-caution">{t(`step.${received.next_step}`)}</span>
          ) : (
            <ReceivedStateBadge state={received.state} />
          )
          return (
            <TableRow key={received.payment_id} className="relative">
              <TableCell className="py-1.5">
                <Link
                  href={`/payments/${received.payment_id}`}
                  className="underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
                >
                  {owned ? name || t('list.erased') : t('list.nobody')}
                </Link>
                <span className="num block text-ink-3 text-xs">
                  {owned ? document : (received.txid ?? received.end_to_end_id)}
                </span>
                <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs sm:hidden">
                  <FindingBadge finding={received.finding} />
                  {step}
                </span>
              </TableCell>
              <TableCell className="max-sm:hidden">
                <FindingBadge finding={received.finding} />
              </TableCell>
              <TableCell className="max-sm:hidden">{step}</TableCell>
              <TableCell className="text-ink-2 max-md:hidden">{t(`source.${received.source}`)}</TableCell>
              <TableCell numeric className="max-md:hidden">
                <RelativeTime value={received.paid_at} className="font-sans text-ink-3 text-xs" />
              </TableCell>
              <TableCell numeric>
                <Money column symbol={false} cents={centsOf(received.amount)} />
                {received.refunded_amount > 0 && (
                  <span className="block font-sans text-ink-3 text-xs">
                    {t('list.returned', { money: formatMoney(centsOf(received.refunded_amount), locale) })}
                  </span>
                )}
                <RelativeTime value={received.paid_at} className="block font-sans text-ink-3 text-xs md:hidden" />
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
