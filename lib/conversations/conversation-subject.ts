import { isAppError } from '@/lib/platform/errors'
import { getConversationRow } from './repository'

/** Whom and what a conversation is about, for rooms that this one builds on; undefined for an unknown one. */
export async function readConversationSubject(companyId: string, id: string) {
  try {
    const { customerId, debtId, simulated } = await getConversationRow(companyId, id)
    return { customerId, debtId, simulated }
  } catch (error) {
    if (isAppError(error)) return undefined
    throw error
  }
}
