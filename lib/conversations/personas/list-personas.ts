import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { ensurePersonas } from './ensure-personas'
import { type FigureRange, figuresOf, noFigures, rangeOf } from './figures'
import { runningExperiments } from './repository'
import type { figuresQuery } from './schemas'
import { type PersonaView, viewPersona } from './view'

export type PersonaList = { personas: PersonaView[]; range: FigureRange }

/** The ten personas by number, with what their conversations came to in a range. */
export async function listPersonas(ctx: Context, query: z.output<typeof figuresQuery> = {}): Promise<PersonaList> {
  requireScope(ctx, 'personas:read')
  const { companyId } = ctx
  const range = rangeOf(ctx, query)
  const [rows, splits, figures] = await Promise.all([
    ensurePersonas(companyId),
    runningExperiments(companyId),
    figuresOf(companyId, range),
  ])
  const personas = await Promise.all(rows.map((row) => viewPersona(row, splits, figures.get(row.id) ?? noFigures())))
  return { personas, range }
}
