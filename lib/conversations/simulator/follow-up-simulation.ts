import { type Context, requireScope } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { type FollowedUp, followUp } from '../follow-up/follow-up'
import { type ConversationRow, getConversationRow } from '../repository'

export type Silence = { kind: FollowedUp['kind']; conversation: ConversationRow }

/**
 * Time passes in a simulated conversation without a word of the customer: we speak again, or ask for a person.
 * @throws AppError `not_found`; 409 `not_simulated`
 */
export async function followUpSimulation(ctx: Context, id: string): Promise<Silence> {
  requireScope(ctx, 'conversations:write')
  const row = await getConversationRow(ctx.companyId, id)
  if (!row.simulated) throw conflict('not_simulated')
  const { kind } = await followUp(ctx, id, row.messages)
  return { kind, conversation: await getConversationRow(ctx.companyId, id) }
}
