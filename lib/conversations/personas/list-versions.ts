import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import type { Persona } from '../core/persona'
import { type FieldChange, personaDiff } from '../core/persona-diff'
import { findPersona } from './find-persona'
import { type PersonaVersionRow, versionsBefore } from './repository'
import type { versionsQuery } from './schemas'

export type PersonaVersion = {
  row: PersonaVersionRow
  persona: Persona
  inUse: boolean
  /** Against the version before; none for the first. */
  changes: FieldChange[]
}

/** The versions of a persona, newest first, each with what it changed. @throws AppError `not_found` */
export async function listPersonaVersions(
  ctx: Context,
  ref: string,
  { limit, cursor }: z.output<typeof versionsQuery>,
): Promise<Page<PersonaVersion>> {
  requireScope(ctx, 'personas:read')
  const persona = await findPersona(ctx.companyId, ref)
  const [before] = cursor === undefined ? [Number.MAX_SAFE_INTEGER] : decodeCursor(cursor, 'number')
  // The row too many tells of a next page, and what the last version shown had changed.
  const rows = await versionsBefore(ctx.companyId, persona.id, before, limit + 1)
  const versions = rows.map((row, i): PersonaVersion => {
    const [own, earlier] = [row.content as Persona, rows[i + 1]?.content as Persona | undefined]
    const changes = earlier ? personaDiff(earlier, own) : []
    return { row, persona: own, inUse: row.version === persona.version, changes }
  })
  return toPage(versions, limit, ({ row }) => [row.version])
}
