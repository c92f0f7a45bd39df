import type { HeldOut } from './core/held-out'
import type { ModelRow } from './repository'

/** Which order a held-out row was, and what became of it. */
export type HeldOutOrder = { row: number; orderId: string | null; customerId: string | null; label: string }

export const heldOutOrder = (
  heldOut: HeldOut,
  place: number,
  { approveLabel, rejectLabel }: Pick<ModelRow, 'approveLabel' | 'rejectLabel'>,
): HeldOutOrder => ({
  row: heldOut.rows[place] as number,
  orderId: heldOut.orderIds?.[place] ?? null,
  customerId: heldOut.customerIds?.[place] ?? null,
  label: heldOut.labels[place] === 1 ? approveLabel : rejectLabel,
})
