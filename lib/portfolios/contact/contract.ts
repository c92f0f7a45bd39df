import { z } from 'zod'
import { consentPurposes } from '@/db/constants/collection-policy'
import { channels, preferenceKinds } from '@/db/constants/portfolios'
import { timeWindow } from '../policy/schemas'

const when = z.iso.datetime()

export const preferenceReply = z.object({
  preference_id: z.string(),
  customer_id: z.string(),
  kind: z.enum(preferenceKinds),
  channel: z.enum(channels).nullable().describe('Null: every channel.'),
  hours: timeWindow.nullable(),
  purpose: z.enum(consentPurposes).nullable(),
  source: z.string().describe('The conversation, person or token that told it.'),
  recorded_at: when,
  ended_at: when.nullable().describe('Null while it holds.'),
})
export type PreferenceReply = z.output<typeof preferenceReply>
