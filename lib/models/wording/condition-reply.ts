import { z } from 'zod'
import { conditionOps } from '@/db/constants/models'

/** A condition on one feature, computed and in words. */
export const conditionReply = z.object({
  op: z.enum(conditionOps),
  threshold: z.number().nullable().describe('Of `<=` and `>`.'),
  above: z.number().nullable().describe('Of `between`: above < value ≤ up_to.'),
  up_to: z.number().nullable(),
  categories: z.array(z.string()).nullable().describe('Of `in` and `not_in`.'),
  value: z.boolean().nullable().describe('Of `is`.'),
  or_missing: z.boolean().describe('A missing value satisfies it too.'),
  text: z.string().describe('In words, with the feature, in the language asked for.'),
})
export type ConditionReply = z.output<typeof conditionReply>
