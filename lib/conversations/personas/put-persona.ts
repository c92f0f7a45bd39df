import { command } from '@/lib/platform/command'
import { conflict, type Fault, invalid } from '@/lib/platform/errors'
import { contentFaults } from './content-faults'
import { findPersona } from './find-persona'
import { type OnePersona, viewOf } from './get-persona'
import { requireEditing } from './may-edit'
import { versionRow } from './repository'
import { putPersonaInput } from './schemas'
import { storeVersion } from './store-version'
import { contentFrom } from './wire-content'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Gives a persona new content as its next version. The content that is in use already makes no version.
 * @throws AppError `not_found`; `missing_permission`; `persona_forbidden` listing what is wrong with templates and rule;
 * `persona_changed` for a lost race; `experiment_running`
 */
export const putPersona = command({
  name: 'persona.update',
  scope: 'personas:write',
  input: putPersonaInput,
  prepare: async (ctx, { id }) => {
    requireEditing(ctx)
    await findPersona(ctx.companyId, id)
  },
  run: async (ctx, { id, version, use, ...input }) => {
    const row = await findPersona(ctx.companyId, id)
    if (version !== undefined && version !== row.version) throw conflict('persona_changed', { version: row.version })
    const before = (await versionRow(ctx.companyId, row.id, row.version)).content
    const content = { number: row.number, key: String(before['key']), ...contentFrom(input) }
    const faults: Fault[] = contentFaults(content)
    if (faults.length > 0) throw invalid('persona_forbidden', { count: faults.length }, faults)
    if (same(sorted(before), sorted(content))) return { result: await viewOf(ctx, row), audit: null }
    const stored = await storeVersion(ctx, row, content, { use, restoredFrom: 0 })
    const result: OnePersona = await viewOf(ctx, stored)
    return {
      result,
      audit: {
        action: use ? 'persona.updated' : 'persona.version_kept',
        resource: { type: 'persona', id: row.id },
        details: { number: row.number, version: result.latestVersion },
      },
    }
  },
})

const sorted = (content: object) =>
  Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
