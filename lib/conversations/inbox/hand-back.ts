import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { conversationChanged } from '../events'
import { type ConversationRow, changeConversation, getConversationRow } from '../repository'
import { conversationParams } from '../schemas'

/**
 * Gives a conversation back to the machine, with its whole state; it answers from the customer's next message on.
 * @throws AppError `not_found`; 409 `conversation_not_held` when no person, or another one, holds it
 */
export const handBack = command({
  name: 'conversation.hand_back',
  scope: 'conversations:write',
  input: conversationParams,
  run: async (ctx, { id }) => {
    const row = await getConversationRow(ctx.companyId, id)
    if (row.holder !== 'person' || row.assigneeId !== ctx.actor.id) throw conflict('conversation_not_held')
    const set = { holder: 'ai', assigneeId: '', escalationReason: '', escalatedAt: 0 } as const
    if (!(await changeConversation(row, set))) throw conflict('conversation_changed')
    return {
      result: { ...row, ...set, revision: row.revision + 1 } as ConversationRow,
      audit: { action: 'conversation.handed_back', resource: { type: 'conversation', id } },
      events: [conversationChanged(row, 'handed_back')],
    }
  },
})
