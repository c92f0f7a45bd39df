import { activeRow, challengerRow, type ModelRow } from './repository'

/** A version beside whether it answers now, and whether it challenges the one that does. */
export type ModelView = { row: ModelRow; activeSince: number | null; challengerSince: number | null }

/** Marks which of `rows` is active and which challenges. */
export async function withActive(companyId: string, rows: ModelRow[]): Promise<ModelView[]> {
  const active = await activeRow(companyId)
  const challenger = await challengerRow(companyId)
  const since = (of: { modelId: string; since: number } | undefined, row: ModelRow) =>
    of?.modelId === row.id ? of.since : null
  return rows.map((row) => ({ row, activeSince: since(active, row), challengerSince: since(challenger, row) }))
}

export async function viewOf(companyId: string, row: ModelRow): Promise<ModelView> {
  const [view] = await withActive(companyId, [row])
  return view as ModelView
}
