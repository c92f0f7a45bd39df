import { command } from '@/lib/platform/command'
import { type AlertRow, acknowledgeRow, getAlertRow } from './repository'
import { alertParams } from './schemas'

/** Keeps who saw an alert first; later calls change nothing. @throws AppError `not_found` */
export const acknowledgeAlert = command({
  name: 'model.acknowledge_alert',
  scope: 'models:write',
  input: alertParams,
  run: async (ctx, { id }) => {
    const changed = await acknowledgeRow(ctx.companyId, id, ctx.actor.id, ctx.now())
    const result: AlertRow = await getAlertRow(ctx.companyId, id)
    const details = { kind: result.kind, subject: result.subject }
    return {
      result,
      audit: changed ? { action: 'model.alert_acknowledged', resource: { type: 'alert', id }, details } : null,
    }
  },
})
