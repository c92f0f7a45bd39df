import type { z } from 'zod'
import { transaction } from '@/db/client'
import { type AlertRow, snoozeAlert as snooze } from '@/lib/platform/alerts'
import type { Context } from '@/lib/platform/context'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { tomorrowMorning } from '../core/quiet-hours'
import type { snoozeInput } from '../schemas'
import { queueReminder } from '../tell/queue-telling'

const hourMs = 3_600_000

async function untilOf(ctx: Context, asked: z.output<typeof snoozeInput>): Promise<number> {
  const now = ctx.now()
  if (asked.for === 'tomorrow') return tomorrowMorning(now, zoneClock(await timeZoneOf(ctx.companyId)))
  if (asked.for) return now + (asked.for === '1h' ? 1 : 4) * hourMs
  return asked.until ? Date.parse(asked.until) : 0
}

/**
 * Puts an alert off, or brings it back. Where it is still open when the time is over, it is sent again.
 * @throws AppError `not_found`, `alert_resolved`, `snooze_until_invalid`
 */
export async function snoozeAlert(ctx: Context, id: string, asked: z.output<typeof snoozeInput>): Promise<AlertRow> {
  const until = await untilOf(ctx, asked)
  return transaction(async () => {
    const row = await snooze(ctx, { id, until })
    await queueReminder(ctx, row)
    return row
  })
}
