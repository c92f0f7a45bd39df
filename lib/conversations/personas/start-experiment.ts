import { command } from '@/lib/platform/command'
import { conflict, invalid } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { findPersona } from './find-persona'
import type { ExperimentView } from './list-experiments'
import { requireEditing } from './may-edit'
import { type ExperimentRow, holdPersona, insertExperiment, runningExperiments, versionRow } from './repository'
import { startExperimentInput } from './schemas'
import { splitFigures } from './split-figures'

/**
 * Splits a persona's new conversations between the version in use (A) and another (B).
 * @throws AppError `not_found`; `missing_permission`; `experiment_running`; `experiment_same_version`
 */
export const startExperiment = command({
  name: 'persona.start_experiment',
  scope: 'personas:write',
  input: startExperimentInput,
  prepare: async (ctx, { id }) => {
    requireEditing(ctx)
    await findPersona(ctx.companyId, id)
  },
  run: async (ctx, { id, version_b: versionB, share_b: share }) => {
    const { companyId } = ctx
    const at = ctx.now()
    const persona = await findPersona(companyId, id)
    await holdPersona(persona, at)
    const running = (await runningExperiments(companyId)).find(({ personaId }) => personaId === persona.id)
    if (running) throw conflict('experiment_running', { experiment_id: running.id })
    await versionRow(companyId, persona.id, versionB)
    if (versionB === persona.version) {
      const fault = { path: 'version_b', code: 'experiment_same_version', params: { version: versionB } }
      throw invalid('validation_failed', { count: 1 }, [fault])
    }
    const row: ExperimentRow = {
      id: newId('experiment', at),
      companyId,
      personaId: persona.id,
      versionA: persona.version,
      versionB,
      shareB: Math.round(share * 10_000),
      startedAt: at,
      endedAt: 0,
      winner: 0,
    }
    await insertExperiment(row)
    const result: ExperimentView = { row, figures: await splitFigures(row) }
    const details = {
      number: persona.number,
      experiment: row.id,
      version_a: row.versionA,
      version_b: versionB,
      share_b: share,
    }
    const resource = { type: 'persona', id: persona.id }
    return { result, audit: { action: 'persona.experiment_started', resource, details } }
  },
})
