import { z } from 'zod'
import { outcomes } from '@/db/constants/conversations'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { conversationChanged, turningPoints } from '../events'
import { type ConversationRow, changeConversation, getConversationRow } from '../repository'
import { insteadOf, mayRelease } from './release'
import { takenBy } from './taken-by'

export const closeInput = z.object({
  outcome: z.enum(outcomes).optional().describe('What came of it; else what the conversation itself says.'),
})

/**
 * Ends a conversation. One that a person holds, only that person ends, or who may change the AI's settings.
 * @throws AppError `not_found`; 409 `conversation_taken`, `conversation_closed`
 */
export const closeConversation = command({
  name: 'conversation.close',
  scope: 'conversations:write',
  input: closeInput.extend({ id: z.string().max(64) }),
  run: async (ctx, { id, outcome }) => {
    const row = await getConversationRow(ctx.companyId, id)
    if (row.state === 'closed') throw conflict('conversation_closed')
    if (row.holder === 'person' && !mayRelease(ctx, row)) throw await takenBy(row)
    const now = ctx.now()
    const set = {
      state: 'closed',
      closedAt: now,
      holder: 'ai',
      assigneeId: '',
      outcome: outcome ?? row.outcome,
    } as const
    if (!(await changeConversation(row, set))) throw conflict('conversation_changed')
    return {
      result: { ...row, ...set, revision: row.revision + 1 } as ConversationRow,
      audit: {
        action: 'conversation.closed',
        resource: { type: 'conversation', id },
        details: { outcome: set.outcome, ...insteadOf(ctx, row) },
      },
      events: [...turningPoints(row, set, now), conversationChanged(row, 'closed')],
    }
  },
})
