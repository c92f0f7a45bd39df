import { z } from 'zod'
import { transaction } from '@/db/client'
import { type AlertRow, getAlertRow, takeAlertRow, updateAlert } from '@/lib/platform/alerts'
import { isAppError } from '@/lib/platform/errors'
import { defineJob, type JobControl, type JobDefinition } from '@/lib/platform/jobs/define'
import { sendMail } from '@/lib/platform/mail'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { systemContext } from '@/lib/platform/system-context'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { alertTold } from '../events'
import { alertNames } from '../raised/alert-names'
import { detailsOf } from '../raised/details'
import { findRule } from '../repository'
import { readRecipients } from '../rules/recipients'
import { alertMail } from './alert-mail'
import { type Telling, tellAlertJob } from './queue-telling'

const payload = z.object({
  alert_id: z.string(),
  what: z.enum(['raised', 'resolved', 'again']),
  by: z.string(),
  until: z.number(),
})
type Payload = z.output<typeof payload>

const nameOf = ({ what, by, until }: Payload) => (what === 'again' ? `${what}:${by}:${until}` : `${what}:${by}`)

/** Whether it still is to be sent: not of one that ended before anybody heard of it, nor of one that is put off. */
function isDue(row: AlertRow, asked: Payload, now: number): boolean {
  const told = detailsOf(row).told ?? {}
  if (told[nameOf(asked)] !== undefined) return false
  const isSnoozed = row.snoozedUntil > now
  const byWhat: Record<Telling, boolean> = {
    raised: row.state === 'open' && !isSnoozed,
    resolved: told[`raised:${asked.by}`] !== undefined && (asked.by === 'webhook' || !isSnoozed),
    again: row.state === 'open' && row.snoozedUntil === asked.until && !isSnoozed,
  }
  return byWhat[asked.what]
}

async function markTold(row: AlertRow, asked: Payload, now: number): Promise<void> {
  const details = detailsOf(row)
  const told = { ...details.told, [nameOf(asked)]: now }
  await updateAlert(row.companyId, row.id, { details: { ...details, told } })
}

/** Event and mark in one transaction: exactly once. */
async function tellOutside(asked: Payload, { companyId, jobId, now }: JobControl): Promise<boolean> {
  const ctx = systemContext(companyId, 'analytics.alerts', jobId, now)
  const done = await transaction(async () => {
    const row = await takeAlertRow(companyId, asked.alert_id)
    if (!isDue(row, asked, now())) return false
    await emit(ctx, alertTold(row, asked.what === 'resolved' ? 'resolved' : 'raised'))
    await markTold(row, asked, now())
    return true
  })
  if (done) scheduleRelay()
  return done
}

/** One mail to all recipients, marked after it was taken; a double after a crash in between carries the same id. */
async function mail(asked: Payload, { companyId, now }: JobControl): Promise<boolean> {
  const row = await getAlertRow(companyId, asked.alert_id)
  const rule = await findRule(companyId, row.subject)
  if (!rule || !isDue(row, asked, now())) return false
  const to = await readRecipients(rule)
  if (to.length === 0) return false
  const words = alertMail(row, asked.what, await timeZoneOf(companyId), await alertNames(companyId, [row]))
  await sendMail({ to, ...words, key: `${row.id}|${nameOf(asked)}` })
  await transaction(async () => markTold(await takeAlertRow(companyId, row.id), asked, now()))
  return true
}

const gone = (error: unknown) => isAppError(error) && error.code === 'not_found'

async function tell(asked: Payload, control: JobControl): Promise<{ sent: boolean }> {
  try {
    return { sent: await (asked.by === 'webhook' ? tellOutside : mail)(asked, control) }
  } catch (error) {
    if (gone(error)) return { sent: false }
    throw error
  }
}

export const alertJobs = [
  defineJob({ name: tellAlertJob, payload, concurrency: 2, handler: tell }),
] as unknown as JobDefinition[]
