import { z } from 'zod'
import { consentPurposes } from '@/db/constants/collection-policy'
import { channels, preferenceKinds } from '@/db/constants/portfolios'
import { pageQuery } from '@/lib/platform/page'
import { timeWindow } from '../policy/schemas'

const customerId = z.string().min(1).max(100).describe('`cust_…`, or the company’s own `customer_id`.')

export const preferenceParams = z.object({ id: customerId, pid: z.string().min(1).max(64) })
export const preferencesParams = preferenceParams.pick({ id: true })
export const listPreferencesQuery = pageQuery

/** What some kinds cannot do without. */
const needs = { not_on_channel: 'channel', only_hours: 'hours', consent: 'purpose' } as const

export const recordPreferenceBody = z
  .strictObject({
    kind: z.enum(preferenceKinds),
    channel: z.enum(channels).optional().describe('Every channel without one.'),
    hours: timeWindow
      .optional()
      .describe('Of `only_hours`, in the customer’s zone; of `not_at_work` the hours of work, 08:00–18:00 without.'),
    phone: z
      .string()
      .regex(/^\+[1-9]\d{7,14}$/, 'phone_invalid')
      .optional()
      .describe('Of `not_on_number`: E.164; the customer’s current number without one. Only its blind index is kept.'),
    purpose: z.enum(consentPurposes).optional().describe('Of `consent`.'),
  })
  .superRefine((asked, context) => {
    const field = needs[asked.kind as keyof typeof needs]
    if (field && asked[field] === undefined)
      context.addIssue({ code: 'custom', path: [field], message: 'preference_needs_this' })
    if (asked.hours && asked.hours.start >= asked.hours.end)
      context.addIssue({ code: 'custom', path: ['hours', 'end'], message: 'policy_window_order' })
  })

export const recordPreferenceInput = z.object({ id: customerId, preference: recordPreferenceBody })
