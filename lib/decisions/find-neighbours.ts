import { type Context, requireScope } from '@/lib/platform/context'
import { decisionIdBeside, getDecisionRow } from './repository'

export type Neighbours = { newer: string | null; older: string | null }

/**
 * The decisions made just after and just before one.
 * @throws AppError `not_found`
 */
export async function findNeighbours(ctx: Context, id: string): Promise<Neighbours> {
  requireScope(ctx, 'decisions:read')
  const row = await getDecisionRow(ctx.companyId, id)
  const place = [row.at, row.id] as const
  const [newer, older] = await Promise.all([
    decisionIdBeside(ctx.companyId, place, 'newer'),
    decisionIdBeside(ctx.companyId, place, 'older'),
  ])
  return { newer, older }
}
