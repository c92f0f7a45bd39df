import { activeRow, type ModelRow } from './repository'

/** A version beside whether it answers now. */
export type ModelView = { row: ModelRow; activeSince: number | null }

/** Marks which of `rows` is active. */
export async function withActive(companyId: string, rows: ModelRow[]): Promise<ModelView[]> {
  const active = await activeRow(companyId)
  return rows.map((row) => ({ row, activeSince: active?.modelId === row.id ? active.since : null }))
}
