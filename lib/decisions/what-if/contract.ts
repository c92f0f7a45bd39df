import { z } from 'zod'
import { decisionKinds } from '@/db/constants/decisions'
import { changeReply, explanationReply } from '../explanation-reply'
import { anyId, decisionParams, featureValues } from '../schemas'

const share = z.number().min(0).max(1)

export const whatIfModelParams = z.object({ id: anyId.describe('A `mod_…` id.') })
export const whatIfDecisionParams = decisionParams

export const whatIfDecisionInput = z.strictObject({
  features: featureValues.describe("Laid over the decision's own inputs; null makes a value missing."),
})
export const whatIfModelInput = z.strictObject({
  features: featureValues.describe("The model's columns; absent or null means missing."),
})

export const previewReply = explanationReply.extend({
  decision: z.enum(decisionKinds),
  label: z.string(),
  probability: share.describe('Of the approve label; approved when ≥ `threshold`.'),
  threshold: share,
  model_id: z.string(),
  model_version: z.number().int(),
  decision_id: z.string().nullable().describe('The decision that it starts from; null for a model alone.'),
  before: z
    .object({ decision: z.enum(decisionKinds), label: z.string(), probability: share })
    .nullable()
    .describe('As decided that day.'),
  changed: z.array(changeReply).describe('Inputs that differ from those of the decision.'),
  turned: z.boolean().describe('Whether the answer is another than before.'),
})
export type PreviewReply = z.output<typeof previewReply>
