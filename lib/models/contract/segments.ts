import { z } from 'zod'
import { smallGroup } from '@/db/constants/models'
import { axisValue, count, share } from './shared'

const groupFigures = {
  rows: count,
  base_rate: share.describe('Share of approve labels.'),
  accuracy: share,
  approval_rate: share,
  true_positive_rate: share.nullable().describe('Approved among approve labels; null without any.'),
  false_positive_rate: share.nullable().describe('Approved among reject labels; null without any.'),
  auc: share.nullable().describe('Null with one class only.'),
  mean_probability: share,
  calibration_gap: z.number().describe('Mean probability minus the share of approve labels.'),
}

const gapReply = z
  .object({
    difference: share.describe('Largest gap between two groups.'),
    highest: z.string().describe('Key of the group.'),
    lowest: z.string(),
  })
  .nullable()
  .describe('Null with fewer than two groups large enough.')

export const segmentsReply = z.object({
  model_id: z.string(),
  column: z.string(),
  label: z.string(),
  type: z.enum(['number', 'boolean', 'category']),
  threshold: share,
  rows: count.describe('Held-out rows looked at.'),
  sampled: z.boolean().describe('An even sample of the held-out rows, since there are many.'),
  overall: z.object(groupFigures),
  groups: z
    .array(
      z.object({
        key: z.string().describe('Unique in the answer.'),
        value: axisValue.describe('Category, yes/no or the single number; null for a band, `other` and missing.'),
        from: z.number().nullable().describe('Of a band of a number: from < value ≤ to.'),
        to: z.number().nullable(),
        kind: z.enum(['value', 'band', 'other', 'missing']),
        small: z.boolean().describe(`Fewer than ${smallGroup} rows: says too little.`),
        ...groupFigures,
      }),
    )
    .describe('Categories most frequent first, numbers ascending, then `other` and missing.'),
  fairness: z
    .object({
      approval_rate: gapReply,
      approval_ratio: z.number().nullable().describe('Lowest approval rate over the highest.'),
      four_fifths: z.boolean().nullable().describe('Whether that ratio is at least 0.8.'),
      equal_opportunity: gapReply.describe('Gap in the share of approve labels approved.'),
      equalised_odds: gapReply.describe('The larger of the gaps in true and in false positive rate.'),
    })
    .describe('Over the groups that are not small, missing or other.'),
})
export type SegmentsReply = z.output<typeof segmentsReply>
