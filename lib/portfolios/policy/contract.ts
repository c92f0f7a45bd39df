import { z } from 'zod'
import { lawIds, policySources } from '@/db/constants/collection-policy'
import { policyShape } from './schemas'
import { wireNames } from './wire-fields'

const when = z.iso.datetime()
const wireName = z.enum(Object.values(wireNames))
const values = z.object(policyShape)
const actor = z.object({ type: z.string(), id: z.string() })

const sourceReply = z.object({
  source: z.enum(policySources).describe('Whose value holds; `law`: nobody may choose.'),
  version: z.number().int().describe('Of that level, 0 for defaults and the law.'),
  set_by: actor.nullable(),
  set_at: when.nullable(),
  law: z
    .array(z.object({ id: z.enum(lawIds), name: z.string(), says: z.string() }))
    .describe('Laws that bound the value.'),
})

export type SourceReply = z.output<typeof sourceReply>

export const policyReply = z.object({
  portfolio_id: z.string().nullable(),
  version: z.number().int().describe('Of the level asked for; 0 while nothing is set there. Send it with a PUT.'),
  policy_version: z.string().describe('Of both levels together, as agreements keep it: `3.1`.'),
  effective: values.describe('What holds.'),
  sources: z.record(wireName, sourceReply).describe('Why each value holds.'),
  company: values.partial().describe("Values set at the company's level."),
  portfolio: values.partial().nullable().describe("Values set at the portfolio's level."),
  missing: z.array(wireName).describe('Must be given before a debt is written about (CDC art. 42-A).'),
})
export type PolicyReply = z.output<typeof policyReply>

export const policyVersionReply = z.object({
  version: z.number().int(),
  at: when,
  by: actor,
  changes: z.array(
    z.object({
      field: wireName,
      before: z.unknown().describe('Null where the level set nothing.'),
      after: z.unknown(),
    }),
  ),
})
export type PolicyVersionReply = z.output<typeof policyVersionReply>
