import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { findPersona } from './find-persona'
import type { ExperimentView } from './list-experiments'
import { requireEditing } from './may-edit'
import { endExperimentRow, experimentRow, putInUse } from './repository'
import { endExperimentInput } from './schemas'
import { splitFigures } from './split-figures'

/**
 * Ends a split and lets one of its versions go on. A winner is noted only when the test names one, whichever version
 * goes on.
 * @throws AppError `not_found`; `missing_permission`; `experiment_ended`; `persona_changed`
 */
export const endExperiment = command({
  name: 'persona.end_experiment',
  scope: 'personas:write',
  input: endExperimentInput,
  prepare: async (ctx, { id }) => {
    requireEditing(ctx)
    await findPersona(ctx.companyId, id)
  },
  run: async (ctx, { id, eid, use }) => {
    const { companyId } = ctx
    const at = ctx.now()
    const persona = await findPersona(companyId, id)
    const before = await experimentRow(companyId, persona.id, eid)
    if (before.endedAt > 0) throw conflict('experiment_ended', { experiment_id: eid })
    const figures = await splitFigures(before)
    const { verdict } = figures.test
    const winner = verdict === 'a' ? before.versionA : verdict === 'b' ? before.versionB : 0
    if (!(await endExperimentRow(before, at, winner))) throw conflict('experiment_ended', { experiment_id: eid })
    const goesOn = use === 'b' ? before.versionB : before.versionA
    if (goesOn !== persona.version && !(await putInUse(persona, goesOn, at))) {
      throw conflict('persona_changed', { version: persona.version })
    }
    const result: ExperimentView = { row: { ...before, endedAt: at, winner }, figures }
    const details = { number: persona.number, experiment: eid, version: goesOn, winner }
    const resource = { type: 'persona', id: persona.id }
    return { result, audit: { action: 'persona.experiment_ended', resource, details } }
  },
})
