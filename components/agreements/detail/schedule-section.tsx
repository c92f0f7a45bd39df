import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatMoney } from '@/components/lib/format'
import { InstalmentStrip } from '@/components/payments/instalment-strip'
import type { Installment } from '@/components/payments/types'
import { useDayWords } from '@/components/payments/use-day-words'
import { Badge, type BadgeVariant } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'

const looks: Record<Installment['status'], BadgeVariant> = {
  paid: 'positive',
  partly_paid: 'caution',
  due: 'caution',
  overdue: 'negative',
  open: 'outline',
}

type Props = { installments: readonly Installment[]; ended: boolean; today: string; discountCents: number }

/** What was agreed: the instalments as one bar, and as rows that add up to the total. */
export function ScheduleSection({ installments, ended, today, discountCents }: Props) {
  const t = useTranslations('agreements.schedule')
  const locale = useLocale()
  const words = useDayWords(today)
  const sum = (read: (one: Installment) => number) => installments.reduce((total, one) => total + read(one), 0)
  const paid = installments.filter(({ status }) => status === 'paid').length
  return (
    <Section
      span={7}
      cut
      title={t('title', { paid, count: installments.length })}
      note={t(discountCents > 0 ? 'noteDiscount' : 'note', { discount: formatMoney(discountCents, locale) })}
    >
      <InstalmentStrip installments={installments} ended={ended} tall className="mb-4" />
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('due')}</TableHead>
            <TableHead className="max-sm:hidden">{t('state')}</TableHead>
            <TableHead numeric>{t('paid')}</TableHead>
            <TableHead numeric>{t('amount')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {installments.map(({ number, dueDay, amountCents, paidCents, status }) => {
            const badge =
              ended && status !== 'paid' ? (
                <Badge>{t('status.ended')}</Badge>
              ) : (
                <Badge variant={looks[status]}>{t(`status.${status}`)}</Badge>
              )
            return (
              <TableRow key={number}>
                <TableCell className="py-1">
                  {words.long(dueDay)}
                  <span className="ml-2 text-ink-3 text-xs">{t('number', { number, count: installments.length })}</span>
                  <span className="mt-1 block sm:hidden">{badge}</span>
                </TableCell>
                <TableCell className="max-sm:hidden">{badge}</TableCell>
                <TableCell numeric className={cn(paidCents > 0 && 'text-accent')}>
                  {paidCents > 0 ? <Money column symbol={false} cents={paidCents} /> : '–'}
                </TableCell>
                <TableCell numeric>
                  <Money column symbol={false} cents={amountCents} />
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableHead scope="row">{t('sum')}</TableHead>
            <TableCell className="max-sm:hidden" />
            <TableCell numeric>
              <Money column symbol={false} cents={sum((one) => one.paidCents)} />
            </TableCell>
            <TableCell numeric>
              <Money column symbol={false} cents={sum((one) => one.amountCents)} />
            </TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </Section>
  )
}
