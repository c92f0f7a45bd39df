import { useLocale, useTranslations } from 'next-intl'
import { NewCharge } from '@/components/agreements/detail/new-charge'
import { PayableCharge } from '@/components/agreements/detail/payable-charge'
import { formatDate } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { Badge, type BadgeVariant } from '@/components/ui/badge'
import { Collapsible } from '@/components/ui/collapsible'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { isPayable } from '@/db/constants/payments'
import type { AgreementDetailReply } from '@/lib/payments'

type Charge = AgreementDetailReply['charges'][number]

const looks: Record<Charge['status'], BadgeVariant> = {
  awaiting_payment: 'caution',
  paid: 'positive',
  expired: 'default',
  cancelled: 'default',
  refunded: 'outline',
}

type Props = { agreement: AgreementDetailReply; canWrite: boolean }

/** The code that can be paid now, and every charge before it. */
export function ChargesSection({ agreement, canWrite }: Props) {
  const t = useTranslations('agreements.charges')
  const locale = useLocale()
  const { charges, state } = agreement
  const payable = charges.find(({ pix_code }) => pix_code !== null)
  const mayCharge = canWrite && isPayable(state)
  const partOf = (charge: Charge) =>
    charge.installment === 0
      ? t('whole')
      : t('part', { number: charge.installment, count: agreement.installments.length })
  const title = payable ? t('title') : t(charges.length === 0 ? 'none' : 'nonePayable')
  return (
    <Section span={6} title={title} note={t(payable ? 'note' : 'noneNote')}>
      {payable ? (
        <PayableCharge charge={payable} part={partOf(payable)} />
      ) : (
        mayCharge && <NewCharge agreement={agreement} />
      )}
      {charges.length > 0 && (
        <Collapsible className="mt-4" open={payable === undefined} summary={t('all', { count: charges.length })}>
          <Table>
            <TableHeader>
              <TableRow>
                <TableHead>{t('made')}</TableHead>
                <TableHead>{t('for')}</TableHead>
                <TableHead>{t('state')}</TableHead>
                <TableHead numeric>{t('amount')}</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {charges.map((charge) => (
                <TableRow key={charge.payment_request_id}>
                  <TableCell className="whitespace-nowrap">{formatDate(charge.created_at, locale)}</TableCell>
                  <TableCell className="text-ink-2">{partOf(charge)}</TableCell>
                  <TableCell>
                    <Badge variant={looks[charge.status]} title={charge.txid}>
                      {t(`status.${charge.status}`)}
                    </Badge>
                  </TableCell>
                  <TableCell numeric>
                    <Money column symbol={false} cents={centsOf(charge.amount)} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Collapsible>
      )}
    </Section>
  )
}
