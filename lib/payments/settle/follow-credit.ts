import { isAppError } from '@/lib/platform/errors'
import { reduceDebt } from '@/lib/portfolios'
import { type AgreementRow, changeAgreement } from '../agreements/repository'

const ended = ({ state }: AgreementRow) => state === 'broken' || state === 'cancelled'

/**
 * Keeps what an ended agreement took off its debt (`creditedCents`) what is paid of it, inside the caller's transaction:
 * money that went back, or was taken away by a person, is owed again. Nothing in the simulator, and nothing more comes off
 * a debt that was left alone when the agreement ended.
 */
export async function followCredit(before: AgreementRow, after: AgreementRow): Promise<AgreementRow> {
  const { id, companyId, debtId, paidCents, creditedCents, simulated } = after
  const moreCents = paidCents - creditedCents
  const endsAnew = before.state === 'completed'
  if (simulated || !ended(after) || moreCents === 0 || (moreCents > 0 && !endsAnew)) return after
  const set = { creditedCents: paidCents }
  await changeAgreement(companyId, id, set)
  try {
    await reduceDebt(companyId, debtId, moreCents)
  } catch (error) {
    // Portfolios may drop a debt; what was paid of it stays.
    if (!isAppError(error) || error.code !== 'not_found') throw error
  }
  return { ...after, ...set }
}
