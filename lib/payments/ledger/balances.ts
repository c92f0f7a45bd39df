import { type LedgerAccount, ledgerAccounts } from '@/db/constants/payments'
import { sumsByAccount } from './repository'

/** Debits less credits of every account, cents: of a company's real or simulated money, or of one agreement. */
export async function balances(
  companyId: string,
  { simulated, agreementId }: { simulated: boolean; agreementId?: string },
): Promise<Record<LedgerAccount, number>> {
  const sums = await sumsByAccount(companyId, agreementId ? { agreementId } : { simulated })
  const none = Object.fromEntries(ledgerAccounts.map((account) => [account, 0])) as Record<LedgerAccount, number>
  return { ...none, ...Object.fromEntries(sums) }
}
