import { z } from 'zod'
import { pageReply } from '@/lib/platform/page'
import { contentShape } from './schemas'

const when = z.iso.datetime()
const actor = z.object({ type: z.string(), id: z.string() })
const number = z.number().int().min(1).max(10)
const score = z.number().min(0).max(1)

const result = {
  conversations: z.number().int(),
  successes: z.number().int().describe('Conversations with a confirmed payment attributed to them.'),
  success_rate: score.nullable().describe('Null without conversations.'),
  success_basis: z.literal('payments'),
  recovered_amount: z.number().describe('Sum of those payments, less what was sent back, BRL.'),
  agreements: z.number().int().describe('Conversations with an agreement, paid or not.'),
  agreed_amount: z.number().describe('Sum of those agreements, BRL: agreed, paid or not.'),
  complaints: z.number().int(),
  satisfaction: z.number().min(1).max(5).nullable(),
  satisfaction_answers: z.number().int(),
}
export const figuresReply = z.object({ from: when, to: when, simulated: z.boolean(), ...result })

export const testReply = z.object({
  method: z.literal('anytime_valid_beta_mixture').describe('Holds at every look (Lindon and Malek 2022).'),
  alpha: z.number(),
  planned_per_arm: z.number().int().describe('No winner below it: 15 points found with a power of 80 %.'),
  difference: z.number().nullable().describe('Rate of B minus rate of A.'),
  p: score.describe('Anytime-valid.'),
  p_fisher: score.describe('Fisher’s exact test: holds for one look only.'),
  verdict: z.enum(['too_few', 'no_difference', 'a', 'b']),
})
const armReply = z.object({ version: z.number().int(), ...result })
export const experimentReply = z.object({
  experiment_id: z.string(),
  persona_id: z.string(),
  status: z.enum(['running', 'ended']),
  share_b: score,
  started_at: when,
  ended_at: when.nullable(),
  winner_version: z.number().int().nullable(),
  a: armReply,
  b: armReply,
  test: testReply,
})
export type ExperimentReply = z.output<typeof experimentReply>

export const personaReply = z.object({
  id: z.string(),
  number,
  key: z.string(),
  version: z.number().int().describe('In use. Send it with a PUT.'),
  latest_version: z.number().int().describe('The newest one, which may be kept aside.'),
  updated_at: when.describe('When the version in use was made.'),
  updated_by: actor,
  selection_place: number.describe('In the order 9, 6, 5, 8, 7, 10, 1, 4, 2, 3.'),
  ...contentShape,
  experiment: z
    .object({
      experiment_id: z.string(),
      version_a: z.number().int(),
      version_b: z.number().int(),
      share_b: score,
      started_at: when,
    })
    .nullable()
    .describe('The split that runs.'),
  figures: figuresReply,
})
export type PersonaReply = z.output<typeof personaReply>

export const personasReply = pageReply(personaReply).extend({
  figures: figuresReply.describe('Of all ten together.'),
})
export type PersonasReply = z.output<typeof personasReply>

const words = z.array(z.object({ op: z.enum(['same', 'removed', 'added']), text: z.string() }))
export const changeReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), field: z.string().describe('`greetings[1]`, `options.cash`.'), words }),
  z.object({
    kind: z.literal('value'),
    field: z.string(),
    before: z.union([z.string(), z.number()]),
    after: z.union([z.string(), z.number()]),
  }),
  z.object({ kind: z.literal('words'), field: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
  z.object({ kind: z.literal('rule'), field: z.string(), before: contentShape.rule, after: contentShape.rule }),
])
export const personaVersionReply = z.object({
  version: z.number().int(),
  in_use: z.boolean(),
  at: when,
  by: actor,
  restored_from: z.number().int().nullable(),
  changes: z.array(changeReply).describe('Against the version before.'),
  content: z.object(contentShape),
})
export type PersonaVersionReply = z.output<typeof personaVersionReply>
export type ChangeReply = z.output<typeof changeReply>
