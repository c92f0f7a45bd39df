import { z } from 'zod'
import { metricsReply, share, when } from './shared'

export const activationReply = z.object({
  activation_id: z.string(),
  model_id: z.string(),
  version: z.number().int(),
  previous: z.object({ model_id: z.string(), version: z.number().int() }).nullable(),
  reason: z.string(),
  threshold: share,
  metrics: metricsReply.describe('As they stood when it was activated.'),
  actor: z.object({ type: z.enum(['user', 'token', 'system', 'public']), id: z.string() }),
  at: when,
})
export type ActivationReply = z.output<typeof activationReply>
