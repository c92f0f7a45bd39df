import { command } from '@/lib/platform/command'
import { resolveCustomer } from '../customers/resolve-customer'
import { endPreferenceRow, getPreferenceRow } from './repository'
import { preferenceParams } from './schemas'

/** Ends a wish or withdraws a consent; it stays in the record. Ending it twice changes nothing. @throws AppError `not_found` */
export const endPreference = command({
  name: 'preference.end',
  scope: 'portfolios:write',
  input: preferenceParams,
  run: async (ctx, { id, pid }) => {
    const { id: customerId } = await resolveCustomer(ctx.companyId, id)
    const row = await getPreferenceRow(ctx.companyId, customerId, pid)
    if (row.endedAt > 0) return { result: undefined, audit: null }
    await endPreferenceRow(ctx.companyId, pid, ctx.now())
    const details = { preference_id: pid, kind: row.kind, channel: row.channel }
    return {
      result: undefined,
      audit: { action: 'preference.ended', resource: { type: 'customer', id: customerId }, details },
    }
  },
})
