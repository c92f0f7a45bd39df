import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { resumed } from '../core/talk/resumed'
import { conversationChanged } from '../events'
import { type ConversationRow, changeConversation, getConversationRow } from '../repository'
import { conversationParams } from '../schemas'
import { readTalk, sealTalk } from '../stored'
import { insteadOf, mayRelease } from './release'

/**
 * Gives a conversation back to the machine, with its whole state; it answers from the customer's next message on.
 * Another person's is given back only by who may change the AI's settings.
 * @throws AppError `not_found`; 409 `conversation_not_held` when no person, or another one, holds it
 */
export const handBack = command({
  name: 'conversation.hand_back',
  scope: 'conversations:write',
  input: conversationParams,
  run: async (ctx, { id }) => {
    const row = await getConversationRow(ctx.companyId, id)
    if (row.holder !== 'person' || !mayRelease(ctx, row)) throw conflict('conversation_not_held')
    const stored = await readTalk(row)
    const blob = await sealTalk(row, { ...stored, talk: resumed(stored.talk) })
    const set = { holder: 'ai', assigneeId: '', escalationReason: '', escalatedAt: 0, blob } as const
    if (!(await changeConversation(row, set))) throw conflict('conversation_changed')
    return {
      result: { ...row, ...set, revision: row.revision + 1 } as ConversationRow,
      audit: {
        action: 'conversation.handed_back',
        resource: { type: 'conversation', id },
        details: insteadOf(ctx, row),
      },
      events: [conversationChanged(row, 'handed_back')],
    }
  },
})
