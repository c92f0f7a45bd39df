import { command } from '@/lib/platform/command'
import type { Persona } from '../core/persona'
import { findPersona } from './find-persona'
import { viewOf } from './get-persona'
import { requireEditing } from './may-edit'
import { versionRow } from './repository'
import { restoreInput } from './schemas'
import { storeVersion } from './store-version'

/**
 * Puts an earlier version's content in use again, as a new version that says where it came from.
 * @throws AppError `not_found`; `missing_permission`; `experiment_running`; `persona_changed`
 */
export const restorePersona = command({
  name: 'persona.restore',
  scope: 'personas:write',
  input: restoreInput,
  prepare: async (ctx, { id }) => {
    requireEditing(ctx)
    await findPersona(ctx.companyId, id)
  },
  run: async (ctx, { id, version }) => {
    const row = await findPersona(ctx.companyId, id)
    const { content } = await versionRow(ctx.companyId, row.id, version)
    if (version === row.version) return { result: await viewOf(ctx, row), audit: null }
    const stored = await storeVersion(ctx, row, content as Persona, { use: true, restoredFrom: version })
    return {
      result: await viewOf(ctx, stored),
      audit: {
        action: 'persona.restored',
        resource: { type: 'persona', id: row.id },
        details: { number: row.number, version: stored.version, from: version },
      },
    }
  },
})
