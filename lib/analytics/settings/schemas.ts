import { z } from 'zod'
import { maxCents } from '@/lib/platform/money'

const cents = (most: number) =>
  z
    .number()
    .min(0)
    .max(most)
    .refine((value) => /^\d+(\.\d{1,2})?$/.test(String(value)), 'money_invalid')
const micros = z
  .number()
  .min(0)
  .max(1_000)
  .refine((value) => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-6, 'four_decimals')

export const putAnalyticsSettingsBody = z.strictObject({
  monthly_target: cents(maxCents / 100)
    .nullable()
    .optional()
    .describe('R$ wanted in a month; 0 or null for none.'),
  rate_target: z
    .number()
    .min(0)
    .max(1)
    .refine((value) => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-6, 'four_decimals')
    .nullable()
    .optional()
    .describe('Recovery rate wanted, a share of 0–1; 0 or null for none.'),
  costs: z
    .strictObject({
      old_process_cost_per_customer: cents(1_000_000).nullable().describe('R$ a customer and month, before Aval.'),
      platform_cost_monthly: cents(1_000_000_000).nullable().describe('R$ a month for Aval and what it runs on.'),
      message_cost_by_channel: z
        .strictObject({ whatsapp: micros.nullable(), sms: micros.nullable(), email: micros.nullable() })
        .partial()
        .describe('R$ a message sent, up to four decimals.'),
      person_cost_per_takeover: cents(1_000_000).nullable().describe('R$ each time a person takes over.'),
      usd_rate: micros.nullable().describe('R$ a US dollar, up to four decimals: AI is billed in dollars.'),
    })
    .partial()
    .optional()
    .describe('What is not named stays; null forgets it.'),
  version: z.number().int().min(0).optional().describe('The version that was read; another one answers 409.'),
})
export type PutAnalyticsSettings = z.output<typeof putAnalyticsSettingsBody>
