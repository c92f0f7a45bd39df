import { z } from 'zod'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { putAnalyticsSettingsBody } from './schemas'
import type { AnalyticsSettings } from './settings-of'

const amount = z.number().nullable()

export const analyticsSettingsReply = z.object({
  monthly_target: amount.describe('R$ wanted in a month; null while none is set.'),
  rate_target: amount.describe('Recovery rate wanted, 0–1; null while none is set.'),
  costs: z
    .object({
      old_process_cost_per_customer: amount,
      platform_cost_monthly: amount,
      message_cost_by_channel: z.object({ whatsapp: amount, sms: amount, email: amount }),
      person_cost_per_takeover: amount,
      usd_rate: amount,
    })
    .describe('For the return on investment; null while nobody named it.'),
  version: z.number().int().describe('0 while nothing is stored. Send it with a PUT.'),
  updated_at: z.iso.datetime().nullable(),
})
export type AnalyticsSettingsReply = z.output<typeof analyticsSettingsReply>

const money = (cents: number | null) => (cents === null ? null : decimalFromCents(cents))
const fromMicros = (micros: number | null) => (micros === null ? null : micros / 1e6)

export function serializeAnalyticsSettings(settings: AnalyticsSettings): AnalyticsSettingsReply {
  const { costs, rateTargetBasisPoints: rate } = settings
  const { whatsapp, sms, email } = costs.messageMicros
  return {
    monthly_target: money(settings.monthlyTargetCents),
    rate_target: rate === null ? null : rate / 1e4,
    costs: {
      old_process_cost_per_customer: money(costs.oldProcessPerCustomerCents),
      platform_cost_monthly: money(costs.platformMonthlyCents),
      message_cost_by_channel: { whatsapp: fromMicros(whatsapp), sms: fromMicros(sms), email: fromMicros(email) },
      person_cost_per_takeover: money(costs.perTakeoverCents),
      usd_rate: fromMicros(costs.usdRateMicros),
    },
    version: settings.version,
    updated_at: settings.updatedAt > 0 ? new Date(settings.updatedAt).toISOString() : null,
  }
}

const base = { tag: 'Analytics', auth: 'bearer', path: '/metrics/settings' } as const

export const getAnalyticsSettingsOperation = operation({
  id: 'getAnalyticsSettings',
  method: 'GET',
  ...base,
  scope: 'analytics:read',
  summary: 'Targets, and costs for the return on investment',
  replies: { 200: { description: 'The settings', schema: analyticsSettingsReply } },
})

export const putAnalyticsSettingsOperation = operation({
  id: 'putAnalyticsSettings',
  method: 'PUT',
  ...base,
  scope: 'analytics:write',
  summary: 'Set targets and costs',
  description: 'What is not named stays. A `version` that is not the newest answers 409 `metrics_settings_changed`.',
  body: putAnalyticsSettingsBody,
  replies: { 200: { description: 'The settings as they are now', schema: analyticsSettingsReply } },
  problems: [409],
})

export const settingsOperations = [getAnalyticsSettingsOperation, putAnalyticsSettingsOperation]
