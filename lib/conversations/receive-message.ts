import type { Context } from '@/lib/platform/context'
import { answerMessage, type TurnView } from './answer-message'
import { oneAtATime } from './one-at-a-time'
import type { MessageInput } from './schemas'
import { storeInbound } from './store-inbound'
import { storedTurn } from './stored-turn'

/**
 * A customer's turn: the message is kept, understood and answered, unless a person holds or waits for the conversation.
 * @param onText receives the reply piece by piece, once the guard let it pass
 * @throws AppError `not_found`; faults of the text
 */
export function receiveMessage(
  ctx: Context,
  conversationId: string,
  input: MessageInput,
  onText?: (piece: string) => void,
): Promise<TurnView> {
  return oneAtATime(conversationId, async () => {
    const startedMs = performance.now()
    const inbound = await storeInbound(ctx, { ...input, conversation_id: conversationId })
    const before = inbound.repeated ? await storedTurn(ctx, inbound) : null
    return before ?? answerMessage(ctx, inbound, startedMs, onText)
  })
}
