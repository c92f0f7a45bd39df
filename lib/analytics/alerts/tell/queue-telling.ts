import type { AlertRow } from '@/lib/platform/alerts'
import type { Context } from '@/lib/platform/context'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { sendableAt } from '../core/quiet-hours'
import { detailsOf, isRuleAlert } from '../raised/details'
import type { RuleRow } from '../repository'

export const tellAlertJob = 'analytics.tell-alert'
export type Telling = 'raised' | 'resolved' | 'again'

/** An hour and a half of tries: mail servers come back. */
const attempts = 20

async function queue(ctx: Context, row: AlertRow, what: Telling, by: string, at: number): Promise<void> {
  await enqueue(ctx, {
    name: tellAlertJob,
    payload: { alert_id: row.id, what, by, until: what === 'again' ? row.snoozedUntil : 0 },
    key: `${row.id}:${what}:${by}${what === 'again' ? `:${row.snoozedUntil}` : ''}`,
    delayMs: Math.max(0, at - ctx.now()),
    maxAttempts: attempts,
  })
}

/**
 * Queues what a rule sends of its alert, once each, now or when its quiet hours end; inside the transaction of the
 * fact, so that neither is without the other. Payloads hold no address.
 */
export async function queueTelling(ctx: Context, rule: RuleRow, row: AlertRow, what: 'raised' | 'resolved') {
  const clock = zoneClock(await timeZoneOf(ctx.companyId))
  const at = sendableAt(ctx.now(), { from: rule.quietFrom, to: rule.quietTo }, clock)
  for (const by of detailsOf(row).deliver) await queue(ctx, row, what, by, at)
}

/** Queues the mail that an alert is still open, for when its snooze ends. */
export async function queueReminder(ctx: Context, row: AlertRow): Promise<void> {
  if (isRuleAlert(row) && row.details.deliver.includes('email'))
    await queue(ctx, row, 'again', 'email', row.snoozedUntil)
}
