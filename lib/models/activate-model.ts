import { command } from '@/lib/platform/command'
import { modelActivated } from './events'
import { activeRow, getModelRow } from './repository'
import { activateModelInput, modelParams } from './schemas'
import { swapActive } from './swap-active'
import { type ModelView, withActive } from './view'

/**
 * Swaps the active version atomically and writes the promotion ledger; the active version again changes nothing.
 * @throws AppError `not_found`
 */
export const activateModel = command({
  name: 'model.activate',
  scope: 'models:write',
  input: activateModelInput.extend(modelParams.shape),
  run: async (ctx, { id, reason }) => {
    const row = await getModelRow(ctx.companyId, id)
    const unchanged = (await activeRow(ctx.companyId))?.modelId === id
    const previous = unchanged ? null : await swapActive(ctx, row, reason ?? '')
    const [view] = await withActive(ctx.companyId, [row])
    const result = view as ModelView
    if (unchanged) return { result, audit: null }
    const details = { version: row.version, previous_version: previous?.version ?? null, reason_given: Boolean(reason) }
    return {
      result,
      audit: { action: 'model.activated', resource: { type: 'model', id }, details },
      events: [modelActivated(row, previous?.id ?? null)],
    }
  },
})
