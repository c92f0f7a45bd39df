import { z } from 'zod'
import { axisValue, share } from './shared'

export const explanationReply = z.object({
  model_id: z.string(),
  partial_dependence: z
    .array(
      z.object({
        feature: z.string(),
        label: z.string(),
        type: z.enum(['number', 'boolean', 'category']),
        points: z.array(
          z.object({
            value: axisValue,
            probability: share.describe('Mean over a sample of rows with the column set to `value` in all of them.'),
            share: share.describe('Training rows at or nearest to the value.'),
          }),
        ),
      }),
    )
    .describe('Most important column first.'),
  pair_dependence: z
    .object({
      features: z.tuple([z.string(), z.string()]),
      labels: z.tuple([z.string(), z.string()]),
      strength: share.describe("Part of the pair's joint effect that neither column carries alone (Friedman's H)."),
      values: z.tuple([z.array(axisValue), z.array(axisValue)]),
      probability: z.array(z.array(share)).describe("[i][j] at the first column's value i, the second's j."),
    })
    .nullable()
    .describe('Of the two columns that interact most.'),
})
export type ExplanationReply = z.output<typeof explanationReply>
