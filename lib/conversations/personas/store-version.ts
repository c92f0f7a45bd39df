import { isUniqueViolation } from '@/db/errors'
import type { Context } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import type { Persona } from '../core/persona'
import { insertVersion, newestVersion, type PersonaRow, putInUse, runningExperiments } from './repository'

/**
 * Stores content as a persona's next version, inside the caller's transaction, and puts it in use unless it is to be
 * kept aside.
 * @throws AppError `persona_changed` for a lost race; `experiment_running` where the version in use is an arm of a split
 */
export async function storeVersion(
  ctx: Context,
  row: PersonaRow,
  content: Persona,
  { use, restoredFrom }: { use: boolean; restoredFrom: number },
): Promise<PersonaRow> {
  const { companyId, id } = row
  const running = (await runningExperiments(companyId)).find(({ personaId }) => personaId === id)
  if (use && running) throw conflict('experiment_running', { experiment_id: running.id })
  const version = (await newestVersion(companyId, id)) + 1
  const at = ctx.now()
  const { type: actorType, id: actorId } = ctx.actor
  try {
    await insertVersion({
      personaId: id,
      version,
      companyId,
      content: { ...content },
      actorType,
      actorId,
      restoredFrom,
      at,
    })
  } catch (error) {
    throw isUniqueViolation(error) ? conflict('persona_changed', { version }) : error
  }
  if (!use) return row
  if (!(await putInUse(row, version, at))) throw conflict('persona_changed', { version: row.version })
  return { ...row, version, updatedAt: at }
}
