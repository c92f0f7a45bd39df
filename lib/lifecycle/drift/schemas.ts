import { z } from 'zod'
import { defaultDrift, maxDriftWeeks } from '@/db/constants/lifecycle'

const anyId = z.string().min(1).max(64)

export const driftParams = z.object({ id: anyId.describe('A `mod_…` id, or `active`.') })
export const driftQuery = z.object({
  weeks: z.coerce.number().int().min(1).max(maxDriftWeeks).default(12).describe('The latest so many, this one too.'),
})

export const putDriftAlertsInput = z
  .strictObject({
    enabled: z.boolean().default(defaultDrift.enabled),
    watch: z
      .number()
      .min(0.01)
      .max(10)
      .default(defaultDrift.watch)
      .describe('PSI from which a week is to be watched …'),
    act: z.number().min(0.01).max(10).default(defaultDrift.act).describe('… and from which something should be done.'),
    min_orders: z
      .number()
      .int()
      .min(20)
      .max(1_000_000)
      .default(defaultDrift.minOrders)
      .describe('A week of fewer orders has no band: chance alone moves so few.'),
  })
  .refine(({ watch, act }) => watch < act, { message: 'drift_bands_order', path: ['act'] })
