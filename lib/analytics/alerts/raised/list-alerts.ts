import { type AlertRow, listAlerts as pageOf } from '@/lib/platform/alerts'
import { type Context, requireScope } from '@/lib/platform/context'
import type { Page } from '@/lib/platform/page'
import type { OpenAlert } from '../../realtime/open-alerts'
import type { ListAlertsQuery } from '../schemas'
import { messageIn } from '../words'
import { alertNames } from './alert-names'
import { isRuleAlert } from './details'

/** The company's alerts of every kind, newest first. @throws AppError `cursor_invalid` */
export async function listAlerts(ctx: Context, query: ListAlertsQuery): Promise<Page<AlertRow>> {
  requireScope(ctx, 'analytics:read')
  const { state, rule_id: subject, simulated, snoozed, from, to, limit, cursor } = query
  const filter = {
    state: state === 'all' ? undefined : state,
    ...(subject !== undefined && { kind: 'rule', subject }),
    simulated,
    awakeAt: snoozed === false ? ctx.now() : undefined,
    from: from === undefined ? undefined : Date.parse(from),
    to: to === undefined ? undefined : Date.parse(to),
  }
  return pageOf(ctx.companyId, filter, { limit, cursor })
}

const shownAtOnce = 20

/** Open alerts of real or simulated figures that are not put off, for whoever shows figures beside them. */
export async function readOpenAlerts(companyId: string, simulated: boolean, now = Date.now()): Promise<OpenAlert[]> {
  const { data: shown } = await pageOf(companyId, { state: 'open', simulated, awakeAt: now }, { limit: shownAtOnce })
  const names = await alertNames(companyId, shown)
  return shown.map((row) => ({
    type: isRuleAlert(row) ? 'performance_threshold' : 'model_drift',
    message: { 'pt-BR': messageIn('pt-BR', row, names), en: messageIn('en', row, names) },
    severity: row.severity as OpenAlert['severity'],
    at: row.at,
  }))
}
