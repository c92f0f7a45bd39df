import { isAppError } from '@/lib/platform/errors'
import { effectivePolicy, getDebtorCase } from '@/lib/portfolios'
import { missingIdentity } from '../pay-page/creditor-identity'
import { settingsOf } from '../settings/settings-of'

/** What the caller should mend before the customer pays; neither stops the answer. */
export const processWarnings = ['pix_key_unconfirmed', 'creditor_identity_incomplete'] as const
export type ProcessWarning = (typeof processWarnings)[number]

type Whose = { customerId: string; debtId: string }

/** The portfolio whose policy names the creditor; none once the debt was dropped, though its agreement stands. */
async function portfolioOf(companyId: string, { customerId, debtId }: Whose): Promise<string> {
  try {
    return (await getDebtorCase(companyId, { customerId }, debtId)).debt.portfolioId
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return ''
    throw error
  }
}

/** What is to be mended of who asks a customer for money. */
export async function warningsOf(companyId: string, whose: Whose): Promise<ProcessWarning[]> {
  const [{ keyConfirmed }, { policy }] = await Promise.all([
    settingsOf(companyId),
    portfolioOf(companyId, whose).then((portfolioId) => effectivePolicy(companyId, portfolioId)),
  ])
  const unnamed = missingIdentity(policy).length > 0
  return processWarnings.filter((one) => (one === 'pix_key_unconfirmed' ? !keyConfirmed : unnamed))
}
