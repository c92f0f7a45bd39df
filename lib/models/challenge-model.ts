import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { modelChallenged } from './events'
import { activeRow, challengerRow, getModelRow, setChallenger } from './repository'
import { challengeModelInput, modelParams } from './schemas'
import { type ModelView, viewOf } from './view'

/**
 * Lets a version score live orders in shadow, in place of any other; the challenger again changes nothing.
 * @throws AppError `not_found`, `challenger_is_active`
 */
export const challengeModel = command({
  name: 'model.challenge',
  scope: 'models:write',
  input: challengeModelInput.extend(modelParams.shape),
  run: async (ctx, { id, reason }) => {
    const { companyId, actor } = ctx
    const row = await getModelRow(companyId, id)
    if ((await activeRow(companyId))?.modelId === id) throw conflict('challenger_is_active')
    const before = await challengerRow(companyId)
    if (before?.modelId === id) return { result: await viewOf(companyId, row), audit: null }
    await setChallenger({ companyId, modelId: id, since: ctx.now(), actorType: actor.type, actorId: actor.id })
    const result: ModelView = await viewOf(companyId, row)
    const previous = before ? await getModelRow(companyId, before.modelId) : null
    const details = { version: row.version, previous_version: previous?.version ?? null, ...(reason && { reason }) }
    return {
      result,
      audit: { action: 'model.challenged', resource: { type: 'model', id }, details },
      events: [modelChallenged(row)],
    }
  },
})
