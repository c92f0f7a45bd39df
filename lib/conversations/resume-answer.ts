import type { Context } from '@/lib/platform/context'
import { answerMessage } from './answer-message'
import { oneAtATime } from './one-at-a-time'
import { getConversationRow, lastMessageRows } from './repository'
import { transcriptBefore } from './store-inbound'
import { readInbound, readTalk } from './stored'

/**
 * Answers a message that is still the last word of its conversation: the process died, or a fault came, between the
 * message and its answer.
 */
export function resumeAnswer(ctx: Context, conversationId: string, seq: number): Promise<boolean> {
  return oneAtATime(conversationId, async () => {
    const row = await getConversationRow(ctx.companyId, conversationId)
    if (row.messages !== seq || row.state !== 'open') return false
    const [message] = await lastMessageRows(ctx.companyId, conversationId, 1)
    if (message?.author !== 'customer') return false
    const { text, intent } = await readInbound(message)
    if (!intent) return false
    const [stored, transcript] = await Promise.all([
      readTalk(row),
      transcriptBefore(ctx.companyId, conversationId, message.seq),
    ])
    const inbound = { row, stored, message, text, intent, transcript, repeated: true }
    return (await answerMessage(ctx, inbound, performance.now())).reply !== null
  })
}
