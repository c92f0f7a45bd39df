import { actorNamesOf } from '@/lib/platform/actor-names'
import { type AppError, conflict } from '@/lib/platform/errors'
import type { ConversationRow } from '../repository'

/** 409 `conversation_taken`, with the name of the person who holds the conversation. */
export async function takenBy(row: Pick<ConversationRow, 'companyId' | 'assigneeId'>): Promise<AppError> {
  const names = await actorNamesOf(row.companyId, [row.assigneeId])
  return conflict('conversation_taken', { name: names.get(row.assigneeId) ?? '' })
}
