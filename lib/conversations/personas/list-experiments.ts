import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import { findPersona } from './find-persona'
import { type ExperimentRow, experimentsBefore } from './repository'
import type { versionsQuery } from './schemas'
import { type SplitFigures, splitFigures } from './split-figures'

export type ExperimentView = { row: ExperimentRow; figures: SplitFigures }

/** The splits of a persona, newest first, with both arms' figures and the test between them. @throws `not_found` */
export async function listExperiments(
  ctx: Context,
  ref: string,
  { limit, cursor }: z.output<typeof versionsQuery>,
): Promise<Page<ExperimentView>> {
  requireScope(ctx, 'personas:read')
  const persona = await findPersona(ctx.companyId, ref)
  const [before] = cursor === undefined ? [] : decodeCursor(cursor, 'string')
  const page = toPage(await experimentsBefore(ctx.companyId, persona.id, before, limit + 1), limit, ({ id }) => [id])
  const data = await Promise.all(page.data.map(async (row) => ({ row, figures: await splitFigures(row) })))
  return { ...page, data }
}
