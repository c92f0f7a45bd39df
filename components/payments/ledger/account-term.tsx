import { useTranslations } from 'next-intl'
import { type GlossaryTerm, Term } from '@/components/ui/term'
import type { LedgerAccount } from '@/db/constants/payments'

const terms: Partial<Record<LedgerAccount, GlossaryTerm>> = {
  receivable: 'receivable',
  unmatched: 'unmatched_money',
  customer_credit: 'customer_credit',
  negotiated: 'negotiated',
}

/** An account's name, explained where the word is the trade's. */
export function AccountTerm({ account }: { account: LedgerAccount }) {
  const t = useTranslations('receipts.ledger')
  const term = terms[account]
  const name = t(`accounts.${account}`)
  return term === undefined ? name : <Term name={term}>{name}</Term>
}
