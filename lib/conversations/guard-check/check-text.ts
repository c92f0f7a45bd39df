import { checkReply, type GuardContext, type GuardVerdict } from '@/lib/guard'
import type { Context } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { loadGuardContext } from '../inbox/load-guard-context'
import type { GuardCheckInput } from './contract'
import { readWireContext } from './wire-context'

/**
 * The guard's verdict on a text, under the facts given or those of a conversation. Nothing is stored or sent.
 * @throws AppError 404 for a conversation of nobody's or another company's
 */
export async function checkText(ctx: Context, input: GuardCheckInput): Promise<GuardVerdict> {
  return checkReply(input.text, await contextOf(ctx, input))
}

async function contextOf(ctx: Context, { context, conversation_id: id = '' }: GuardCheckInput): Promise<GuardContext> {
  if (context === undefined) return loadGuardContext(ctx, id)
  return readWireContext(context, ctx.now(), await timeZoneOf(ctx.companyId))
}
