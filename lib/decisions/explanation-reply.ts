import { z } from 'zod'
import { directions } from '@/db/constants/decisions'
import { conditionReply, reviewBandReply } from '@/lib/models'
import { featureValue, featureValues } from './schemas'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)

const reasonReply = z.object({
  feature: z.string(),
  label: z.string().describe('The name in words where one is known, else the column.'),
  value: featureValue.describe('Of this order; null when missing.'),
  condition: z.string().describe('What this order met that moved the answer, in words for a customer.'),
  condition_parts: conditionReply,
  contribution: z
    .number()
    .describe('Added to the probability; `base`, all contributions and `other_contribution` sum to it.'),
  margin_contribution: z
    .number()
    .describe("Exact TreeSHAP in the model's own scale (log-odds for boosting and scorecard); sums to `margin`."),
  direction: z.enum(directions),
  monotone: z
    .union([z.literal(-1), z.literal(0), z.literal(1)])
    .describe('Of the column: 1 = more can only raise the probability, −1 = only lower it, 0 = free.'),
  text: z.string(),
})

const ruleReply = z.object({
  feature: z.string(),
  label: z.string(),
  value: featureValue,
  condition: z.string(),
  condition_parts: conditionReply,
  satisfied: z.boolean(),
})

export const changeReply = z.object({
  feature: z.string(),
  label: z.string(),
  from: featureValue,
  to: featureValue,
})

/** Why a model answers as it does; the same for a kept decision and for a what-if. */
export const explanationReply = z.object({
  review_band: reviewBandReply,
  base: share.describe('Probability before anything is known of the order.'),
  margin: z.number().describe("The model's answer in its own scale, before link and calibration."),
  base_margin: z.number().describe('The same before anything is known of the order.'),
  reasons: z.array(reasonReply).describe('At most eight, the heaviest; those that speak for the decision come first.'),
  other_contribution: z.number().describe('Sum of what the columns not listed added to the probability.'),
  other_margin_contribution: z.number(),
  other_features: count.describe('How many columns that is.'),
  notice: z
    .array(z.string())
    .describe('What to tell the customer of a rejected order: at most four reasons, heaviest first; else empty.'),
  rules: z
    .array(ruleReply)
    .describe(
      'A tree: the path to the answer; of a rejected order, the nearest approval and what it lacks. An ensemble: few conditions that hold the answer (an anchor).',
    ),
  rules_precision: share
    .nullable()
    .describe('Of the training rows that meet all rules, the share answered alike; null for a single tree.'),
  rules_coverage: share.nullable().describe('Share of the training rows that meet all rules.'),
  rules_rows: count.nullable().describe('Training rows that this was measured on.'),
  counterfactual: z
    .array(changeReply)
    .describe('The smallest change of columns one can act on that turns the answer; empty when none can.'),
  counterfactual_probability: share.nullable().describe('After that change.'),
  counterfactual_searched: z
    .enum(['found', 'none_exists', 'none_found'])
    .describe('A tree is searched whole; an ensemble up to five columns at once, so it can only tell `none_found`.'),
  counterfactual_text: z.string().describe('The same in words.'),
  missing_features: z.array(z.string()),
  unknown_values: z
    .array(z.object({ feature: z.string(), value: z.string() }))
    .describe('Categories never seen in training, read as missing.'),
  unused_features: z.array(z.string()).describe('Known columns that the model does not read: ids and excluded ones.'),
  features: featureValues.describe('The inputs as sent.'),
  latency_ms: z.number().describe('Deciding and explaining, without network and disk.'),
})
export type ExplanationReply = z.output<typeof explanationReply>
