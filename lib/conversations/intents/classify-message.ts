import { classifyIntent, type Intent } from '@/lib/intent'
import type { Context } from '@/lib/platform/context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import type { ClassifyIntentInput } from './contract'

/** The built-in engine's reading of a message, its dates seen in the company's zone. Nothing is stored. */
export async function classifyMessage(ctx: Context, { text, history, now }: ClassifyIntentInput): Promise<Intent> {
  return classifyIntent({
    text,
    ...(history && { history }),
    now: now === undefined ? ctx.now() : Date.parse(now),
    timeZone: await timeZoneOf(ctx.companyId),
  })
}
