import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { type FigureRange, figuresOf, noFigures, rangeOf } from './figures'
import { findPersona } from './find-persona'
import { type PersonaRow, runningExperiments } from './repository'
import type { figuresQuery } from './schemas'
import { type PersonaView, viewPersona } from './view'

export type OnePersona = PersonaView & { range: FigureRange }

/** The persona as it stands now, inside a command too. */
export async function viewOf(
  ctx: Context,
  row: PersonaRow,
  query: z.output<typeof figuresQuery> = {},
): Promise<OnePersona> {
  const range = rangeOf(ctx, query)
  const [splits, figures] = await Promise.all([runningExperiments(ctx.companyId), figuresOf(ctx.companyId, range)])
  return { ...(await viewPersona(row, splits, figures.get(row.id) ?? noFigures())), range }
}

/** @param ref id or number @throws AppError `not_found` */
export async function getPersona(
  ctx: Context,
  ref: string,
  query: z.output<typeof figuresQuery> = {},
): Promise<OnePersona> {
  requireScope(ctx, 'personas:read')
  return viewOf(ctx, await findPersona(ctx.companyId, ref), query)
}
