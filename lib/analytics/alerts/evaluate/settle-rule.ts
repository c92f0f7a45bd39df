import type { AlertEnding } from '@/db/constants/alerts'
import { alertKey, raiseAlert, resolveAlert, takeAlertRow, updateAlert } from '@/lib/platform/alerts'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import type { Reading } from '../core/judge-rule'
import { detailsOf, type RuleDetails, storedReading } from '../raised/details'
import type { RuleRow } from '../repository'
import { queueTelling } from '../tell/queue-telling'

export type Read = { reading: Reading; from: number; to: number }

const figureNote = ({ reading: { value, n } }: Read, { metric, threshold }: RuleRow) => ({
  metric,
  value,
  n,
  threshold,
})

/**
 * Raises the rule's alert with its entry and what is sent of it; all inside the caller's transaction.
 * @returns the alert's id
 */
export async function beginAlert(ctx: Context, rule: RuleRow, read: Read): Promise<string> {
  const { key, name, metric, dimension, value, simulated, windowMinutes } = rule
  const { direction, threshold, clearAt, minimumCount, deliver } = rule
  const about = { key, name, metric, dimension, value, simulated, windowMinutes }
  const terms = { direction, threshold, clearAt, minimumCount, deliver }
  const details: RuleDetails = { ...about, ...terms, from: read.from, to: read.to, raised: storedReading(read.reading) }
  const row = await raiseAlert(ctx, {
    kind: 'rule',
    // The rule's last look is part of it: the same look raises once.
    key: alertKey(['rule', rule.id, rule.version, rule.seenSeq, rule.seenAt, ctx.now()]),
    subject: rule.id,
    severity: rule.severity,
    simulated,
    details,
  })
  if (!row) return rule.openAlertId
  await recordAudit(ctx, {
    action: 'alert.raised',
    resource: { type: 'alert', id: row.id },
    details: { rule_id: rule.id, key, ...figureNote(read, rule) },
  })
  await queueTelling(ctx, rule, row, 'raised')
  return row.id
}

/** Ends the rule's open alert; nothing where it is ended already. Inside the caller's transaction. */
export async function endAlert(ctx: Context, rule: RuleRow, ending: AlertEnding, read?: Read): Promise<void> {
  const latest = read && { latest: { ...storedReading(read.reading), at: ctx.now() } }
  const row = await resolveAlert(ctx, rule.openAlertId, { ending, ...latest })
  if (!row) return
  await recordAudit(ctx, {
    action: 'alert.resolved',
    resource: { type: 'alert', id: row.id },
    details: { rule_id: rule.id, key: rule.key, ending, ...(read ? figureNote(read, rule) : { metric: rule.metric }) },
  })
  await queueTelling(ctx, rule, row, 'resolved')
}

const everyMs = 60_000

/** Keeps how an open alert stands, at most once a minute. Inside the caller's transaction. */
export async function followAlert(ctx: Context, rule: RuleRow, read: Read, thinSince: number): Promise<void> {
  const row = await takeAlertRow(ctx.companyId, rule.openAlertId)
  const details = detailsOf(row)
  const at = ctx.now()
  const isFresh = details.latest !== undefined && at - details.latest.at < everyMs
  if (isFresh && (details.thinSince ?? 0) === thinSince) return
  const latest = { ...storedReading(read.reading), at }
  await updateAlert(ctx.companyId, row.id, { details: { ...details, latest, thinSince } })
}
