import { confusionMatrix, evaluate } from '@/lib/ml'
import { command } from '@/lib/platform/command'
import { invalid } from '@/lib/platform/errors'
import { policyFault } from './core/check-policy'
import { modelUpdated } from './events'
import { loadHeldOut } from './load-held-out'
import { getModelRow, type ModelRow, updateModelRow } from './repository'
import { modelParams, updateModelInput } from './schemas'
import { type ModelView, withActive } from './view'

type Change = Partial<Pick<ModelRow, 'name' | 'threshold' | 'reviewFrom' | 'reviewTo' | 'metrics' | 'confusion'>>

/**
 * Changes threshold, review band or name of a version; metrics and matrix follow the threshold. The next decision
 * obeys it.
 * @throws AppError `not_found`, `review_band_empty`, `review_band_off_threshold`
 */
export const updateModel = command({
  name: 'model.update',
  scope: 'models:write',
  input: updateModelInput.safeExtend(modelParams.shape),
  prepare: async (ctx, { id, threshold }) => {
    if (threshold === undefined) return undefined
    const { labels, probabilities } = await loadHeldOut(ctx.companyId, id)
    return {
      metrics: { ...evaluate(labels, probabilities, threshold) },
      confusion: confusionMatrix(labels, probabilities, threshold),
    }
  },
  run: async (ctx, { id, threshold, review_band: band, name, reason }, judged) => {
    const row = await getModelRow(ctx.companyId, id)
    const set: Change = {
      ...(name !== undefined && { name }),
      ...(threshold !== undefined && { threshold, ...judged }),
      ...(band !== undefined && { reviewFrom: band?.from ?? null, reviewTo: band?.to ?? null }),
    }
    const changed = { ...row, ...set }
    const code = policyFault(changed)
    if (code) throw invalid('validation_failed', {}, [{ path: 'review_band', code }])
    await updateModelRow(ctx.companyId, id, set)
    const [view] = await withActive(ctx.companyId, [changed])
    const policy = (model: ModelRow) => ({ threshold: model.threshold, from: model.reviewFrom, to: model.reviewTo })
    const details = {
      version: row.version,
      before: policy(row),
      after: policy(changed),
      renamed: name !== undefined,
      ...(reason && { reason }),
    }
    return {
      result: view as ModelView,
      audit: { action: 'model.updated', resource: { type: 'model', id }, details },
      events: [modelUpdated(row)],
    }
  },
})
