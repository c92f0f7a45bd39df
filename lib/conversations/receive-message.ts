import type { Context } from '@/lib/platform/context'
import { answerMessage, silentTurn, type TurnView } from './answer-message'
import { oneAtATime } from './one-at-a-time'
import type { MessageInput } from './schemas'
import { storeInbound } from './store-inbound'
import { storedTurn } from './stored-turn'

/**
 * A customer's turn: the message is kept, understood and answered, unless a person holds or waits for the conversation.
 * @throws AppError `not_found`; faults of the text
 */
export function receiveMessage(ctx: Context, conversationId: string, input: MessageInput): Promise<TurnView> {
  return oneAtATime(conversationId, async () => {
    const startedMs = performance.now()
    const inbound = await storeInbound(ctx, { ...input, conversation_id: conversationId })
    const before = inbound.repeated ? await storedTurn(ctx, inbound) : null
    if (before) return before
    // A late echo of what was talked past long ago must not act now.
    const passed = inbound.repeated && inbound.row.messages > inbound.message.seq
    return passed ? silentTurn(inbound.row, inbound, startedMs, null) : answerMessage(ctx, inbound, startedMs)
  })
}
