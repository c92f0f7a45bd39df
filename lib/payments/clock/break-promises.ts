import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import type { PromiseRow } from '../agreements/repository'
import { todayOf } from '../charges/charge-terms'
import { lastDayInTime } from '../core/grace'
import { promiseBroken } from '../events'
import { tell } from '../settle/tell'
import { eachRow } from './each-row'
import { markBroken, waitedPromises } from './repository'

/** Banking days after the promised one: what is paid in the evening is told the next morning. */
const graceDays = 1

async function breakPromise(ctx: Context, row: PromiseRow): Promise<boolean> {
  if (!(await markBroken(ctx.companyId, row.id))) return false
  const { id, conversationId, day, simulated } = row
  const details = { conversation_id: conversationId, day, simulated }
  await tell(ctx, { action: 'promise.broken', resource: { type: 'promise', id }, details }, promiseBroken(row))
  return true
}

/**
 * Marks promises whose day went by without money, one transaction each.
 * @returns how many
 */
export async function breakPromises(ctx: Context, signal: AbortSignal): Promise<number> {
  const { companyId } = ctx
  const today = await todayOf(companyId, ctx.now())
  let broken = 0
  await eachRow(
    signal,
    (afterId, count) => waitedPromises(companyId, today, afterId, count),
    async (row) => {
      if (today > lastDayInTime(row.day, graceDays) && (await transaction(() => breakPromise(ctx, row)))) broken += 1
    },
  )
  return broken
}
