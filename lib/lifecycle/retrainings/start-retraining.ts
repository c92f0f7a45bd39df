import { type Dataset, getDataset } from '@/lib/datasets'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { beginRetraining } from './begin-retraining'
import type { RetrainingRow } from './repository'
import { startRetrainingInput } from './schemas'
import { assertTrainable, surveyOutcomes } from './survey-outcomes'

/** The data set whose rows come first: of a derived one its base. @throws AppError `not_found`, `dataset_receiving` */
export async function baseOf(companyId: string, datasetId: string): Promise<Dataset> {
  const asked = await getDataset(companyId, datasetId)
  const base = asked.baseId ? await getDataset(companyId, asked.baseId) : asked
  if (base.status !== 'complete') throw conflict('dataset_receiving')
  return base
}

/**
 * Trains another version on an old data set with the outcomes of decided orders added, or on it alone (RF05). The
 * new version never activates itself.
 * @throws AppError `not_found`, `dataset_receiving`, `too_few_outcomes`, `one_class_outcomes`, `too_many_trainings`
 */
export const startRetraining = command({
  name: 'model.retrain',
  scope: 'models:write',
  input: startRetrainingInput,
  prepare: async (ctx, input) => {
    const base = await baseOf(ctx.companyId, input.dataset_id)
    const now = ctx.now()
    const until = Math.min(now, input.until === undefined ? now : Date.parse(input.until))
    if (!input.with_outcomes) return { base, until, survey: null }
    const survey = await surveyOutcomes(ctx.companyId, base.columns, { until })
    assertTrainable(survey)
    return { base, until, survey }
  },
  run: async (ctx, input, { base, until, survey }) => {
    const { dataset_id: _, with_outcomes: withOutcomes, until: __, ...training } = input
    const row: RetrainingRow = await beginRetraining(ctx, {
      baseId: base.id,
      trigger: 'person',
      training,
      until,
      survey,
    })
    const details = {
      base_id: base.id,
      dataset_id: row.datasetId,
      with_outcomes: withOutcomes,
      outcomes: row.outcomes,
      paid: row.outcomesPaid,
      algorithm: input.algorithm,
    }
    return {
      result: row,
      audit: { action: 'model.retraining_requested', resource: { type: 'retraining', id: row.id }, details },
    }
  },
})
