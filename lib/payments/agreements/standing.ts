import { isUniqueViolation } from '@/db/errors'
import { conflict } from '@/lib/platform/errors'
import { type AgreementRow, insertAgreement } from './repository'

/** What an agreement binds while it stands: its debt; one of the simulator its own conversation. */
export const standingKeyOf = (row: Pick<AgreementRow, 'simulated' | 'conversationId' | 'debtId'>): string =>
  row.simulated ? row.conversationId : row.debtId

/** Of several writes that would bind the same, one does. @throws AppError 409 `agreement_exists` for the others */
export async function asTheOnlyOne<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict('agreement_exists')
    throw error
  }
}

export const insertStanding = (row: AgreementRow): Promise<void> => asTheOnlyOne(() => insertAgreement(row))
