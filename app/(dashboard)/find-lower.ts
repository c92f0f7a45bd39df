import type { LowerData } from '@/components/overview/lower/types'
import { personaNames } from '@/lib/conversations'
import { dueToday } from '@/lib/payments'
import type { Context } from '@/lib/platform/context'
import { log } from '@/lib/platform/log'
import { getPolicy } from '@/lib/portfolios'

async function findPromises(ctx: Context, simulated: boolean): Promise<LowerData['promises']> {
  if (!ctx.scopes.has('payments:read')) return { state: 'hidden' }
  try {
    return { state: 'ready', due: await dueToday(ctx, { simulated }) }
  } catch (error) {
    // One figure that fails must not take the page with it.
    log().error({ err: error }, 'due today could not be read')
    return { state: 'failed' }
  }
}

/** What the overview's lower half shows besides the figures: promises, names of personas, the company's window. */
export async function findLower(ctx: Context, { simulated }: { simulated: boolean }): Promise<LowerData> {
  const [promises, personas, policy] = await Promise.all([
    findPromises(ctx, simulated),
    ctx.scopes.has('personas:read') ? personaNames(ctx) : {},
    ctx.scopes.has('portfolios:read') ? getPolicy(ctx) : null,
  ])
  const window = policy && {
    start: policy.policy.contactWindow.start,
    end: policy.policy.contactWindow.end,
    weekdays: policy.policy.contactWeekdays,
  }
  return {
    simulated,
    promises,
    personas,
    contact: window,
    canAcknowledge: ctx.scopes.has('analytics:write'),
  }
}
