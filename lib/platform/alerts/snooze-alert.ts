import { z } from 'zod'
import { command } from '../command'
import { conflict, invalid } from '../errors'
import { takeAlertRow, updateAlert } from './repository'

const input = z.object({ id: z.string(), until: z.number().int() })
/** The longest that an alert may be put off, ms. */
export const longestSnoozeMs = 30 * 86_400_000

/**
 * Puts an open alert off until a moment (UTC ms): it is not counted, and not sent again before; 0 brings it back.
 * @throws AppError `not_found`, `alert_resolved`, `snooze_until_invalid` for the past and beyond 30 days
 */
export const snoozeAlert = command({
  name: 'alert.snooze',
  scope: 'analytics:write',
  input,
  run: async (ctx, { id, until }) => {
    const row = await takeAlertRow(ctx.companyId, id)
    if (row.state !== 'open') throw conflict('alert_resolved')
    const now = ctx.now()
    if (until !== 0 && (until <= now || until > now + longestSnoozeMs))
      throw invalid('validation_failed', {}, [{ path: 'until', code: 'snooze_until_invalid' }])
    if (row.snoozedUntil === until) return { result: row, audit: null }
    await updateAlert(ctx.companyId, id, { snoozedUntil: until })
    const details = { kind: row.kind, subject: row.subject, until }
    return {
      result: { ...row, snoozedUntil: until },
      audit: { action: until === 0 ? 'alert.unsnoozed' : 'alert.snoozed', resource: { type: 'alert', id }, details },
    }
  },
})
