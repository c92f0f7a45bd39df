import { notFound } from '@/lib/platform/errors'
import { ensurePersonas } from './ensure-personas'
import type { PersonaRow } from './repository'

/** A persona by its id or its number. @throws AppError `not_found`, for another company's id too */
export async function findPersona(companyId: string, ref: string): Promise<PersonaRow> {
  const rows = await ensurePersonas(companyId)
  const found = rows.find(({ id, number }) => id === ref || String(number) === ref)
  if (!found) throw notFound('persona')
  return found
}
