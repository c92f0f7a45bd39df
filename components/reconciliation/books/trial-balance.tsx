'use client'

import { Check, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/lib/format'
import { AccountTerm } from '@/components/payments/ledger/account-term'
import { centsOf } from '@/components/portfolios/core/cents'
import type { ReconciliationReply } from '@/components/reconciliation/types'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'

/** Every account of the ledger since the first booking, and that debits equal credits. */
export function TrialBalance({ balance }: { balance: ReconciliationReply['trial_balance'] }) {
  const t = useTranslations('reconciliation.books')
  const locale = useLocale()
  const total = (side: 'debit' | 'credit') => balance.accounts.reduce((sum, one) => sum + centsOf(one[side]), 0)
  const amount = (reais: number) => <Money column symbol={false} cents={centsOf(reais)} />
  const agrees = centsOf(balance.bank) === centsOf(balance.facts)
  const Mark = agrees ? Check : X
  return (
    <>
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('account')}</TableHead>
            <TableHead numeric className="max-sm:hidden">
              {t('debit')}
            </TableHead>
            <TableHead numeric className="max-sm:hidden">
              {t('credit')}
            </TableHead>
            <TableHead numeric>{t('balance')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {balance.accounts.map((one) => (
            <TableRow key={one.account}>
              <TableCell>
                <AccountTerm account={one.account} />
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {amount(one.debit)}
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {amount(one.credit)}
              </TableCell>
              <TableCell numeric>{amount(one.balance)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableHead scope="row">{t('sum')}</TableHead>
            <TableCell numeric className="max-sm:hidden">
              <Money column symbol={false} cents={total('debit')} />
            </TableCell>
            <TableCell numeric className="max-sm:hidden">
              <Money column symbol={false} cents={total('credit')} />
            </TableCell>
            <TableCell numeric>{amount(balance.sum)}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      <p className="mt-3 flex items-start gap-2 text-ink-2 text-xs">
        <Mark aria-hidden className={agrees ? 'size-4 shrink-0 text-accent' : 'size-4 shrink-0 text-negative'} />
        {t(agrees ? 'factsAgree' : 'factsDiffer', {
          bank: formatMoney(centsOf(balance.bank), locale),
          facts: formatMoney(centsOf(balance.facts), locale),
        })}
      </p>
    </>
  )
}
