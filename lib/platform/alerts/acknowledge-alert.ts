import { z } from 'zod'
import { command } from '../command'
import { alertKinds } from './kinds'
import { takeAlertRow, updateAlert } from './repository'

const input = z.object({ id: z.string() })

/** Whether being seen is what ends an alert of this kind. */
const endsSeen = (kind: string) =>
  Object.hasOwn(alertKinds, kind) && alertKinds[kind as 'drift' | 'rule'].ends === 'seen'

/** Keeps who saw an alert first; later calls change nothing. @throws AppError `not_found` */
export const acknowledgeAlert = command({
  name: 'alert.acknowledge',
  scope: 'analytics:write',
  input,
  run: async (ctx, { id }) => {
    const row = await takeAlertRow(ctx.companyId, id)
    if (row.acknowledgedAt > 0) return { result: row, audit: null }
    const at = ctx.now()
    const closed = row.state === 'open' && endsSeen(row.kind) ? { state: 'resolved', resolvedAt: at } : {}
    const set = { acknowledgedAt: at, acknowledgedBy: ctx.actor.id, ...closed }
    await updateAlert(ctx.companyId, id, set)
    const details = { kind: row.kind, subject: row.subject }
    return {
      result: { ...row, ...set },
      audit: { action: 'alert.acknowledged', resource: { type: 'alert', id }, details },
    }
  },
})
