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
import { findRule, type RuleRow } from '../repository'
import { readRecipients } from '../rules/recipients'
import { alertMail } from './alert-mail'
import { dueOf, tellingName } from './heard'
import { queueForLater, tellAlertJob } from './queue-telling'
import { sendTest, testPayload, testRuleJob } from './send-test'

const payload = z.object({
  alert_id: z.string(),
  what: z.enum(['raised', 'resolved', 'again']),
  by: z.string(),
  until: z.number(),
})
type Payload = z.output<typeof payload>

async function markTold(row: AlertRow, asked: Payload, now: number): Promise<void> {
  const details = detailsOf(row)
  const told = { ...details.told, [tellingName(asked)]: now }
  await updateAlert(row.companyId, row.id, { details: { ...details, told } })
}

const contextOf = ({ companyId, jobId, now }: JobControl) => systemContext(companyId, 'analytics.alerts', jobId, now)

/** Looks again with the alert locked: it may have been brought back, or ended, in between. */
async function hold(asked: Payload, rule: RuleRow, control: JobControl): Promise<void> {
  await transaction(async () => {
    const row = await takeAlertRow(control.companyId, asked.alert_id)
    if (dueOf(row, asked, control.now()) === 'later')
      await queueForLater(contextOf(control), rule, row, asked.what, asked.by)
  })
}

/** Event and mark in one transaction: exactly once. */
async function tellOutside(asked: Payload, control: JobControl): Promise<boolean> {
  const { companyId, now } = control
  const done = await transaction(async () => {
    const row = await takeAlertRow(companyId, asked.alert_id)
    if (dueOf(row, asked, now()) !== 'now') return false
    await emit(contextOf(control), alertTold(row, asked.what === 'resolved' ? 'resolved' : 'raised'))
    await markTold(row, asked, now())
    return true
  })
  if (done) scheduleRelay()
  return done
}

/** One mail to all recipients, marked after it was taken; a double after a crash in between carries the same id. */
async function mail(asked: Payload, { companyId, now }: JobControl, row: AlertRow, rule: RuleRow): Promise<boolean> {
  const { emails: to, locale } = await readRecipients(rule)
  if (to.length === 0) return false
  const words = alertMail(row, asked.what, {
    locale,
    timeZone: await timeZoneOf(companyId),
    names: await alertNames(companyId, [row]),
  })
  await sendMail({ to, ...words, key: `${row.id}|${tellingName(asked)}` })
  await transaction(async () => markTold(await takeAlertRow(companyId, row.id), asked, now()))
  return true
}

const gone = (error: unknown) => isAppError(error) && error.code === 'not_found'

/** A rule that is gone still tells programs that its alert ended. */
async function tellOrHold(asked: Payload, control: JobControl): Promise<boolean> {
  const row = await getAlertRow(control.companyId, asked.alert_id)
  const rule = await findRule(control.companyId, row.subject)
  const due = dueOf(row, asked, control.now())
  if (due === 'later' && rule) await hold(asked, rule, control)
  if (due !== 'now') return false
  if (asked.by === 'webhook') return tellOutside(asked, control)
  return rule ? mail(asked, control, row, rule) : false
}

async function tell(asked: Payload, control: JobControl): Promise<{ sent: boolean }> {
  try {
    return { sent: await tellOrHold(asked, control) }
  } catch (error) {
    if (gone(error)) return { sent: false }
    throw error
  }
}

export const alertJobs = [
  defineJob({ name: tellAlertJob, payload, concurrency: 2, handler: tell }),
  defineJob({ name: testRuleJob, payload: testPayload, handler: sendTest }),
] as unknown as JobDefinition[]
