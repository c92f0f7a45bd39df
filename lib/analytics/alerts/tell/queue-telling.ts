import type { AlertRow } from '@/lib/platform/alerts'
import type { Context } from '@/lib/platform/context'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { sendableAt } from '../core/quiet-hours'
import { detailsOf, isRuleAlert } from '../raised/details'
import { findRule, type RuleRow } from '../repository'
import { heardAt, type Telling } from './heard'

export const tellAlertJob = 'analytics.tell-alert'

/** An hour and a half of tries: mail servers come back. */
const attempts = 20

type Told = { what: Telling; by: string; at: number; until?: number }

async function queue(ctx: Context, row: AlertRow, { what, by, at, until = 0 }: Told): Promise<void> {
  await enqueue(ctx, {
    name: tellAlertJob,
    payload: { alert_id: row.id, what, by, until },
    key: [row.id, what, by, ...(until > 0 ? [until] : [])].join(':'),
    delayMs: Math.max(0, at - ctx.now()),
    maxAttempts: attempts,
  })
}

type Quiet = Pick<RuleRow, 'quietFrom' | 'quietTo'>

async function awakeAt(ctx: Context, rule: Quiet, at: number): Promise<number> {
  const clock = zoneClock(await timeZoneOf(ctx.companyId))
  return sendableAt(at, { from: rule.quietFrom, to: rule.quietTo }, clock)
}

/**
 * Queues what a rule sends of its alert, once each, now or when its quiet hours end; inside the transaction of the
 * fact, so that neither is without the other. Payloads hold no address.
 */
export async function queueTelling(ctx: Context, rule: RuleRow, row: AlertRow, what: 'raised' | 'resolved') {
  const at = await awakeAt(ctx, rule, ctx.now())
  for (const by of detailsOf(row).deliver) await queue(ctx, row, { what, by, at })
}

/** Behind whatever was held for the same end of the quiet hours, which then is the one that is sent. */
const behindMs = 60_000

async function queueAgain(ctx: Context, rule: Quiet, row: AlertRow, by: string, until: number): Promise<void> {
  const awake = await awakeAt(ctx, rule, until)
  await queue(ctx, row, { what: 'again', by, at: awake === until ? until : awake + behindMs, until })
}

/**
 * After a snooze was set or taken back: the mail that an alert is still open, for when it ends; and what its ways have
 * not heard of because of an earlier snooze, which does not wait for that one any more.
 */
export async function queueReminder(ctx: Context, row: AlertRow): Promise<void> {
  if (!isRuleAlert(row)) return
  const rule = await findRule(ctx.companyId, row.subject)
  if (!rule) return
  const { deliver, told = {} } = row.details
  const isSnoozed = row.snoozedUntil > ctx.now()
  for (const by of deliver) {
    if (isSnoozed ? by === 'email' : heardAt(told, by) === undefined)
      await queueAgain(ctx, rule, row, by, isSnoozed ? row.snoozedUntil : ctx.now())
  }
}

/** A telling that met a snooze waits for its end: an open alert is told of as still open, an end as the end. */
export async function queueForLater(ctx: Context, rule: Quiet, row: AlertRow, what: Telling, by: string) {
  const until = row.snoozedUntil
  if (what !== 'resolved') return queueAgain(ctx, rule, row, by, until)
  return queue(ctx, row, { what, by, at: await awakeAt(ctx, rule, until), until })
}
