import { z } from 'zod'
import { count, share } from './shared'
import { modelSummaryReply } from './summary'

const aucTestReply = z.object({
  method: z.literal('delong'),
  difference: z.number().describe('AUC of the first minus that of the second.'),
  standard_error: z.number(),
  z: z.number(),
  p_value: share.describe('Two-sided.'),
})

const agreementReply = z.object({
  both_approve: count,
  both_reject: count,
  only_first_approves: count,
  only_second_approves: count,
})

const errorTestReply = z.object({
  method: z.literal('mcnemar'),
  only_first_wrong: count,
  only_second_wrong: count,
  exact: z.boolean().describe('By the binomial; with 25 or more discordant rows by chi-square.'),
  statistic: z.number().nullable().describe('Chi-square with continuity correction; null when exact.'),
  p_value: share.describe('Two-sided: whether one of the two errs more.'),
})

export const comparisonReply = z.object({
  same_rows: z.boolean().describe('Whether all were judged on the same held-out rows.'),
  models: z.tuple([modelSummaryReply, modelSummaryReply]).rest(modelSummaryReply).describe('In the order asked for.'),
  auc_test: aucTestReply.nullable().describe('Of the first two; null when their rows differ.'),
  agreement: agreementReply
    .nullable()
    .describe('Answers of the first two on the held-out rows, each at its own threshold; null when the rows differ.'),
  pairs: z
    .array(
      z.object({
        first: z.string().describe('Model id.'),
        second: z.string(),
        same_rows: z.boolean(),
        auc_test: aucTestReply.nullable(),
        error_test: errorTestReply.nullable(),
        agreement: agreementReply.nullable(),
        disagreement: share.nullable().describe('Share of the held-out rows that the two answer differently.'),
      }),
    )
    .describe('Every pair; tests are null when the rows differ.'),
})
export type ComparisonReply = z.output<typeof comparisonReply>
