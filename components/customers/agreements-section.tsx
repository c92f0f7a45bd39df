import { useLocale, useTranslations } from 'next-intl'
import type { CustomerAgreement } from '@/components/customers/types'
import { formatDate, formatMoney } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { Badge } from '@/components/ui/badge'
import { Collapsible } from '@/components/ui/collapsible'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

/** What was agreed, with its instalments. */
export function AgreementsSection({ agreements }: { agreements: readonly CustomerAgreement[] }) {
  const t = useTranslations('customers.agreements')
  const locale = useLocale()
  if (agreements.length === 0) return <Section span={6} cut title={t('none')} note={t('noneNote')} />
  return (
    <Section span={6} cut title={t('title', { count: agreements.length })} note={t('note')}>
      <ul className="grid gap-3">
        {agreements.map((one) => (
          <li key={one.agreement_id} className="border-line border-b pb-3">
            <p className="flex flex-wrap items-baseline gap-2">
              <b>
                {t('line', { amount: formatMoney(centsOf(one.total_amount), locale), count: one.installments.length })}
              </b>
              <Badge variant={one.state === 'broken' || one.state === 'cancelled' ? 'negative' : 'positive'}>
                {t(`state.${one.state}`)}
              </Badge>
              {one.simulated && <Badge variant="outline">{t('simulated')}</Badge>}
            </p>
            <p className="text-ink-3 text-xs">
              {t('terms', {
                discount: formatMoney(centsOf(one.discount_amount), locale),
                when: formatDate(one.accepted_at, locale),
                policy: one.policy_version,
              })}
            </p>
            <Collapsible className="mt-1" summary={t('instalments', { count: one.installments.length })}>
              <Table>
                <TableHeader>
                  <TableRow>
                    <TableHead numeric>{t('number')}</TableHead>
                    <TableHead>{t('due')}</TableHead>
                    <TableHead numeric>{t('amount')}</TableHead>
                  </TableRow>
                </TableHeader>
                <TableBody>
                  {one.installments.map((part) => (
                    <TableRow key={part.number}>
                      <TableCell numeric>{part.number}</TableCell>
                      <TableCell>{formatDate(part.due_date, locale, 'UTC')}</TableCell>
                      <TableCell numeric>
                        <Money column symbol={false} cents={centsOf(part.amount)} />
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </Collapsible>
          </li>
        ))}
      </ul>
    </Section>
  )
}
