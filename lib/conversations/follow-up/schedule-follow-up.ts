import type { Context } from '@/lib/platform/context'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import type { ConversationRow } from '../repository'

export const followUpJob = 'conversations.follow-up'

/**
 * Queues the look at a message that may stay unanswered; call inside the transaction that sent it. The simulator has
 * no clock: whoever plays it says when time passes.
 */
export async function scheduleFollowUp(
  ctx: Context,
  row: Pick<ConversationRow, 'id' | 'messages' | 'simulated'>,
  delayMs: number,
  turn = 0,
): Promise<void> {
  if (row.simulated) return
  const payload = { conversation_id: row.id, since: row.messages, turn }
  await enqueue(ctx, { name: followUpJob, payload, key: `${row.id}/${row.messages}/${turn}`, delayMs })
}
