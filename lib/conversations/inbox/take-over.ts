import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { conversationChanged } from '../events'
import { type ConversationRow, changeConversation, getConversationRow } from '../repository'
import { conversationParams } from '../schemas'
import { takenBy } from './taken-by'

/**
 * A person takes a conversation: from this commit on the machine says nothing in it. Taking one's own again changes
 * nothing.
 * @throws AppError `not_found`; 409 `conversation_taken` when another person holds it, `conversation_closed`
 */
export const takeOver = command({
  name: 'conversation.take_over',
  scope: 'conversations:write',
  input: conversationParams,
  run: async (ctx, { id }) => {
    const row = await getConversationRow(ctx.companyId, id)
    const mine = row.holder === 'person' && row.assigneeId === ctx.actor.id
    if (mine) return { result: row, audit: null }
    if (row.holder === 'person') throw await takenBy(row)
    if (row.state === 'closed') throw conflict('conversation_closed')
    const set = { holder: 'person', assigneeId: ctx.actor.id } as const
    if (!(await changeConversation(row, set))) throw conflict('conversation_changed')
    return {
      result: { ...row, ...set, revision: row.revision + 1 } as ConversationRow,
      audit: {
        action: 'conversation.taken_over',
        resource: { type: 'conversation', id },
        details: {
          reason: row.escalationReason || 'none',
          waited_ms: row.escalatedAt ? ctx.now() - row.escalatedAt : 0,
        },
      },
      events: [conversationChanged(row, 'taken_over')],
    }
  },
})
