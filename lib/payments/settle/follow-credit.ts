import { isAppError } from '@/lib/platform/errors'
import { creditDebt, reduceDebt } from '@/lib/portfolios'
import { type AgreementRow, changeAgreement } from '../agreements/repository'

const ended = ({ state }: AgreementRow) => state === 'broken' || state === 'cancelled'

/** Portfolios may drop a debt; what was paid of it stays. */
async function ofDebt(move: () => Promise<void>): Promise<void> {
  try {
    await move()
  } catch (error) {
    if (!isAppError(error) || error.code !== 'not_found') throw error
  }
}

/** Real money, up to what was agreed, counts as recovered when it comes, whatever becomes of the agreement. */
export async function countRecovered(before: AgreementRow, after: AgreementRow): Promise<void> {
  const { companyId, debtId, simulated, totalCents } = after
  const cents = Math.min(after.paidCents, totalCents) - Math.min(before.paidCents, totalCents)
  if (!simulated && cents !== 0) await ofDebt(() => creditDebt(companyId, debtId, cents))
}

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
  await ofDebt(() => reduceDebt(companyId, debtId, moreCents))
  return { ...after, ...set }
}
