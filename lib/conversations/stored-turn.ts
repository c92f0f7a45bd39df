import type { Context } from '@/lib/platform/context'
import type { TurnView } from './answer-message'
import { messageRows } from './repository'
import type { Inbound } from './store-inbound'
import { readOutbound } from './stored'

/** The answer that a message got before; null when a crash came between the message and its answer. */
export async function storedTurn(ctx: Context, inbound: Inbound): Promise<TurnView | null> {
  const { row, message } = inbound
  const after = await messageRows(ctx.companyId, row.id, message.seq, 5)
  const answer = after.find(({ state, author }) => state === 'sent' && author !== 'customer')
  if (!answer || after.some(({ seq, author }) => author === 'customer' && seq < answer.seq)) return null
  if (answer.author !== 'ai') return null
  const reply = await readOutbound(answer)
  return {
    conversation: row,
    message,
    intent: inbound.intent,
    modelIntent: null,
    reply: { ...reply, id: answer.id },
    blocked: [],
    nextAction: reply.nextAction,
    escalationReason: row.escalationReason,
    because: reply.because,
    responseMs: answer.responseMs,
  }
}
