import { command } from '@/lib/platform/command'
import { invalid } from '@/lib/platform/errors'
import { maxFaults } from '@/lib/platform/parse-input'
import { policyFault } from './core/check-policy'
import { modelUpdated } from './events'
import { loadHeldOut, loadModel } from './load-parts'
import { getModelRow, type ModelRow, updateModelRow } from './repository'
import { runFigures } from './run-figures'
import { modelParams, updateModelInput } from './schemas'
import { viewOf } from './view'

type Change = Partial<
  Pick<ModelRow, 'name' | 'threshold' | 'reviewFrom' | 'reviewTo' | 'actionable' | 'metrics' | 'confusion'>
>

/** @throws AppError `column_unknown` for each name that is no feature of the version */
async function assertColumns(companyId: string, id: string, names: string[]): Promise<void> {
  const { featureIndex } = await loadModel(companyId, id)
  const faults = names.flatMap((name, place) =>
    featureIndex.has(name) ? [] : [{ path: `actionable_columns[${place}]`, code: 'column_unknown', params: { name } }],
  )
  if (faults.length > 0) throw invalid('validation_failed', { count: faults.length }, faults.slice(0, maxFaults))
}

/**
 * Changes threshold, review band, name or actionable columns of a version; metrics and matrix follow the threshold. The next decision
 * obeys it.
 * @throws AppError `not_found`, `review_band_empty`, `review_band_off_threshold`, `column_unknown`
 */
export const updateModel = command({
  name: 'model.update',
  scope: 'models:write',
  input: updateModelInput.safeExtend(modelParams.shape),
  prepare: async (ctx, { id, threshold, actionable_columns: actionable }) => {
    if (actionable) await assertColumns(ctx.companyId, id, actionable)
    if (threshold === undefined) return undefined
    const { labels, probabilities } = await loadHeldOut(ctx.companyId, id)
    const { metrics, matrix } = await runFigures('judge', [labels, probabilities, threshold], labels.length)
    return { metrics: { ...metrics }, confusion: matrix }
  },
  run: async (ctx, { id, threshold, review_band: band, name, actionable_columns: actionable, reason }, judged) => {
    const row = await getModelRow(ctx.companyId, id)
    const set: Change = {
      ...(name !== undefined && { name }),
      ...(threshold !== undefined && { threshold, ...judged }),
      ...(band !== undefined && { reviewFrom: band?.from ?? null, reviewTo: band?.to ?? null }),
      ...(actionable !== undefined && { actionable }),
    }
    const changed = { ...row, ...set }
    const code = policyFault(changed)
    if (code) throw invalid('validation_failed', {}, [{ path: 'review_band', code }])
    await updateModelRow(ctx.companyId, id, set)
    const policy = (model: ModelRow) => ({ threshold: model.threshold, from: model.reviewFrom, to: model.reviewTo })
    const details = {
      version: row.version,
      before: policy(row),
      after: policy(changed),
      renamed: name !== undefined,
      ...(actionable !== undefined && { actionable_columns: actionable?.length ?? null }),
      ...(reason && { reason }),
    }
    return {
      result: await viewOf(ctx.companyId, changed),
      audit: { action: 'model.updated', resource: { type: 'model', id }, details },
      events: [modelUpdated(row)],
    }
  },
})
