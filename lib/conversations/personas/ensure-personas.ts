import { transaction } from '@/db/client'
import { isUniqueViolation } from '@/db/errors'
import { recordAudit } from '@/lib/platform/audit/record'
import { newId } from '@/lib/platform/ids'
import { systemContext } from '@/lib/platform/system-context'
import { selectionOrder } from '../core/persona'
import { insertPersonas, type PersonaRow, personaRows } from './repository'
import { shippedPersonas } from './shipped'

const complete = (rows: PersonaRow[]) => rows.length === selectionOrder.length

/** The ten shipped personas as a company's own, version 1 of each, in one transaction. */
async function ship(companyId: string): Promise<PersonaRow[]> {
  const known = await personaRows(companyId)
  if (complete(known)) return known
  const ctx = systemContext(companyId, 'personas.ship', newId('request'), Date.now)
  const at = ctx.now()
  const rows = shippedPersonas.map(({ number }): PersonaRow => {
    const id = newId('persona', at)
    return { id, companyId, number, version: 1, enabled: true, createdAt: at, updatedAt: at }
  })
  const versions = rows.map(({ id }, i) => ({
    personaId: id,
    version: 1,
    companyId,
    content: { ...shippedPersonas[i] },
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    restoredFrom: 0,
    at,
  }))
  await insertPersonas(rows, versions)
  const resource = { type: 'company', id: companyId }
  await recordAudit(ctx, { action: 'persona.shipped', resource, details: { count: rows.length } })
  return rows
}

/**
 * A company's ten personas, by number; made from the shipped ones when they are asked for the first time. Of two that
 * ask at once one makes them and the other finds them.
 */
export async function ensurePersonas(companyId: string): Promise<PersonaRow[]> {
  const known = await personaRows(companyId)
  if (complete(known)) return known
  try {
    return await transaction(() => ship(companyId))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return personaRows(companyId)
  }
}
