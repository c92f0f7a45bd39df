import { createHash } from 'node:crypto'
import type { AlertDelivery } from '@/db/constants/analytics'
import { type Context, requireScope } from '@/lib/platform/context'
import { type Names, namesOf } from '../../names'
import type { AlertRuleReply, AlertRulesReply } from '../contract'
import { isShipped } from '../core/shipped-rules'
import type { RuleRow } from '../repository'
import { time, wireFigure, wireUnit } from '../serialize'
import { ruleNameIn } from '../words'
import { ensureRules } from './ensure-rules'
import { readRecipients } from './recipients'

/** Names a set of rules as it stands: any change of one gives another. */
export const setVersion = (rows: readonly RuleRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ id, version, threshold }) => [id, version, threshold]).toSorted()))
    .digest('hex')
    .slice(0, 16)

async function replyOf(ctx: Context, row: RuleRow, names: Names): Promise<AlertRuleReply> {
  const { emails } = await readRecipients(row)
  return {
    rule_id: row.id,
    key: row.key,
    shipped: isShipped(row.key),
    name: ruleNameIn(ctx.locale, row, names),
    metric: row.metric,
    unit: wireUnit(row.metric),
    dimension: row.dimension,
    dimension_value: row.value,
    simulated: row.simulated,
    window_minutes: row.windowMinutes,
    direction: row.direction,
    threshold: wireFigure(row.metric, row.threshold),
    clear_at: wireFigure(row.metric, row.clearAt),
    minimum_count: row.minimumCount,
    severity: row.severity,
    quiet_from: row.quietFrom,
    quiet_to: row.quietTo,
    deliver: row.deliver as AlertDelivery[],
    emails: ctx.scopes.has('analytics:write') ? emails : null,
    email_count: emails.length,
    enabled: row.enabled,
    follows_target: row.key === 'recovery_rate' && row.version === 1,
    open_alert_id: row.openAlertId || null,
    version: row.version,
    updated_at: time(row.updatedAt),
  }
}

export async function rulesReply(ctx: Context, rows: readonly RuleRow[]): Promise<AlertRulesReply> {
  const names = await namesOf(ctx.companyId, rows)
  return { version: setVersion(rows), data: await Promise.all(rows.map((row) => replyOf(ctx, row, names))) }
}

/** The company's rules, shipped ones first. */
export async function listRules(ctx: Context): Promise<AlertRulesReply> {
  requireScope(ctx, 'analytics:read')
  return rulesReply(ctx, await ensureRules(ctx.companyId, ctx.now()))
}
