import { isUniqueViolation } from '@/db/errors'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { centsFromDecimal } from '@/lib/platform/money'
import { findSettings, insertSettings, replaceSettings, type SettingsRow } from './repository'
import { type PutAnalyticsSettings, putAnalyticsSettingsBody } from './schemas'
import { type Costs, costChannels, packCosts, settingsFrom, unpackCosts } from './settings-of'
import { changeOf } from './told'

const millionths = (value: number) => Math.round(value * 1e4) * 100
const changed = <T>(asked: number | null | undefined, before: T, convert: (value: number) => number) =>
  asked === undefined ? before : asked === null ? null : convert(asked)

function costsAfter(before: Costs, asked: NonNullable<PutAnalyticsSettings['costs']>): Costs {
  const messages = asked.message_cost_by_channel ?? {}
  return {
    oldProcessPerCustomerCents: changed(
      asked.old_process_cost_per_customer,
      before.oldProcessPerCustomerCents,
      centsFromDecimal,
    ),
    platformMonthlyCents: changed(asked.platform_cost_monthly, before.platformMonthlyCents, centsFromDecimal),
    perTakeoverCents: changed(asked.person_cost_per_takeover, before.perTakeoverCents, centsFromDecimal),
    messageMicros: Object.fromEntries(
      costChannels.map((channel) => [channel, changed(messages[channel], before.messageMicros[channel], millionths)]),
    ) as Costs['messageMicros'],
    usdRateMicros: changed(asked.usd_rate, before.usdRateMicros, millionths),
  }
}

async function store(row: SettingsRow, before: SettingsRow | undefined): Promise<boolean> {
  if (before) return replaceSettings(row)
  try {
    await insertSettings(row)
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/**
 * Sets targets and costs; what is not named stays. What is as it was makes no new version.
 * @throws AppError 409 `metrics_settings_changed` when another version than the one read stands
 */
export const putAnalyticsSettings = command({
  name: 'metrics_settings.update',
  scope: 'analytics:write',
  input: putAnalyticsSettingsBody,
  run: async (ctx, input) => {
    const { companyId } = ctx
    const before = await findSettings(companyId)
    const known = before?.version ?? 0
    const conflicted = () => conflict('metrics_settings_changed', { version: known })
    if (input.version !== undefined && input.version !== known) throw conflicted()
    const row: SettingsRow = {
      companyId,
      monthlyTargetCents: changed(input.monthly_target, before?.monthlyTargetCents ?? 0, centsFromDecimal) ?? 0,
      rateTargetBasisPoints:
        changed(input.rate_target, before?.rateTargetBasisPoints ?? 0, (share) => Math.round(share * 1e4)) ?? 0,
      costs: packCosts(costsAfter(unpackCosts(before?.costs ?? {}), input.costs ?? {})),
      version: known + 1,
      updatedAt: ctx.now(),
    }
    const told = changeOf(settingsFrom(before), settingsFrom(row))
    if (told.fields.length === 0) return { result: settingsFrom(before), audit: null }
    if (!(await store(row, before))) throw conflicted()
    return {
      result: settingsFrom(row),
      audit: {
        action: 'metrics_settings.updated',
        resource: { type: 'metrics_settings', id: companyId },
        details: { version: row.version, ...told },
      },
    }
  },
})
