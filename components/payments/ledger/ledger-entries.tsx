import { Check } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime } from '@/components/lib/format'
import { AccountTerm } from '@/components/payments/ledger/account-term'
import { sumEntries } from '@/components/payments/ledger/sum-entries'
import type { LedgerEntryReply } from '@/components/payments/types'
import { centsOf } from '@/components/portfolios/core/cents'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'

/** Entries of the ledger as a journal: what was debited and credited, and that both sums are the same. */
export function LedgerEntries({ entries }: { entries: readonly LedgerEntryReply[] }) {
  const t = useTranslations('receipts.ledger')
  const locale = useLocale()
  const { debitCents, creditCents } = sumEntries(entries)
  const amount = (reais: number) => (reais === 0 ? '' : <Money column symbol={false} cents={centsOf(reais)} />)
  const kindOf = (kind: string) =>
    t.has(`kind.${kind}` as 'kind.payment') ? t(`kind.${kind}` as 'kind.payment') : kind
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('account')}</TableHead>
          <TableHead numeric>{t('debit')}</TableHead>
          <TableHead numeric>{t('credit')}</TableHead>
        </TableRow>
      </TableHeader>
      {entries.map((entry) => (
        <TableBody key={entry.entry_id}>
          <TableRow>
            <TableHead scope="rowgroup" colSpan={3} className="border-line pt-3 pb-1 text-ink-2">
              {kindOf(entry.kind)} <span className="num text-ink-3">{formatDateTime(entry.at, locale)}</span>
            </TableHead>
          </TableRow>
          {entry.lines.map(({ account, debit, credit }) => (
            <TableRow key={`${account} ${debit} ${credit}`}>
              <TableCell className={credit > 0 ? 'first:pl-6' : undefined}>
                <AccountTerm account={account} />
              </TableCell>
              <TableCell numeric>{amount(debit)}</TableCell>
              <TableCell numeric>{amount(credit)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      ))}
      <TableFooter>
        <TableRow>
          <TableHead scope="row">
            <span className="inline-flex items-center gap-1.5">
              {debitCents === creditCents && <Check aria-hidden className="size-4 text-accent" />}
              {t(debitCents === creditCents ? 'balances' : 'differs')}
            </span>
          </TableHead>
          <TableCell numeric>
            <Money column symbol={false} cents={debitCents} />
          </TableCell>
          <TableCell numeric>
            <Money column symbol={false} cents={creditCents} />
          </TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  )
}
