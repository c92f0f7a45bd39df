import { command } from '@/lib/platform/command'
import { challengeEnded } from './events'
import { deleteChallenger, getModelRow } from './repository'
import { modelParams } from './schemas'

/**
 * Ends the challenge of a version; one that does not challenge stays as it is.
 * @throws AppError `not_found`
 */
export const endChallenge = command({
  name: 'model.end_challenge',
  scope: 'models:write',
  input: modelParams,
  run: async (ctx, { id }) => {
    const row = await getModelRow(ctx.companyId, id)
    if (!(await deleteChallenger(ctx.companyId, id))) return { result: undefined, audit: null }
    return {
      result: undefined,
      audit: {
        action: 'model.challenge_ended',
        resource: { type: 'model', id },
        details: { version: row.version, activated: false },
      },
      events: [challengeEnded(row)],
    }
  },
})
