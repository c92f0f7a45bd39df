import { command } from '@/lib/platform/command'
import { challengeEnded, modelActivated } from './events'
import { activeRow, deleteChallenger, getModelRow } from './repository'
import { activateModelInput, modelParams } from './schemas'
import { swapActive } from './swap-active'
import { viewOf } from './view'

/**
 * Swaps the active version atomically and writes the promotion ledger; the active version again changes nothing. A
 * challenger that is activated challenges no more.
 * @throws AppError `not_found`
 */
export const activateModel = command({
  name: 'model.activate',
  scope: 'models:write',
  input: activateModelInput.extend(modelParams.shape),
  run: async (ctx, { id, reason }) => {
    const { companyId } = ctx
    const row = await getModelRow(companyId, id)
    if ((await activeRow(companyId))?.modelId === id) return { result: await viewOf(companyId, row), audit: null }
    const previous = await swapActive(ctx, row, reason ?? '')
    const challenged = await deleteChallenger(companyId, id)
    const resource = { type: 'model', id }
    const { version } = row
    const details = { version, previous_version: previous?.version ?? null, reason_given: Boolean(reason) }
    const ended = { action: 'model.challenge_ended', resource, details: { version, activated: true } }
    return {
      result: await viewOf(companyId, row),
      audit: [{ action: 'model.activated', resource, details }, ...(challenged ? [ended] : [])],
      events: [modelActivated(row, previous?.id ?? null), ...(challenged ? [challengeEnded(row)] : [])],
    }
  },
})
