import { defaultDrift } from '@/db/constants/lifecycle'
import { command } from '@/lib/platform/command'
import { type Context, requireScope } from '@/lib/platform/context'
import { findSettings, type SettingsRow, saveSettings } from './repository'
import { putDriftAlertsInput } from './schemas'

/** From when on drift raises an alert in this company; `updatedAt` 0 while nobody changed it. */
export async function settingsOf(companyId: string): Promise<SettingsRow> {
  return (await findSettings(companyId)) ?? { companyId, ...defaultDrift, updatedAt: 0 }
}

export async function getDriftAlerts(ctx: Context): Promise<SettingsRow> {
  requireScope(ctx, 'models:read')
  return settingsOf(ctx.companyId)
}

/** Sets from when on drift raises an alert; weeks already counted are judged anew when more orders come. */
export const putDriftAlerts = command({
  name: 'model.set_drift_alerts',
  scope: 'models:write',
  input: putDriftAlertsInput,
  run: async (ctx, { min_orders: minOrders, ...asked }) => {
    const { companyId } = ctx
    const before = await settingsOf(companyId)
    const row: SettingsRow = { companyId, ...asked, minOrders, updatedAt: ctx.now() }
    await saveSettings(row)
    const told = ({ enabled, watch, act, minOrders: fewest }: SettingsRow) => ({
      enabled,
      watch,
      act,
      min_orders: fewest,
    })
    return {
      result: row,
      audit: {
        action: 'model.drift_alerts_set',
        resource: { type: 'company', id: companyId },
        details: { before: told(before), after: told(row) },
      },
    }
  },
})
