import type { Actor } from '@/lib/platform/context'
import { activeRow, challengerRow, getModelRow, type ModelRow } from './repository'

export type Contest = {
  champion: { row: ModelRow; since: number } | null
  /** `by` = who let it challenge. */
  challenger: { row: ModelRow; since: number; by: Actor['type'] } | null
}

/** The version that answers orders and the one that scores them in shadow. For other rooms: asks no scope. */
export async function findContest(companyId: string): Promise<Contest> {
  const [active, challenging] = await Promise.all([activeRow(companyId), challengerRow(companyId)])
  const rowOf = (place: { modelId: string } | undefined) => (place ? getModelRow(companyId, place.modelId) : undefined)
  const [champion, challenger] = await Promise.all([rowOf(active), rowOf(challenging)])
  return {
    champion: champion && active ? { row: champion, since: active.since } : null,
    challenger:
      challenger && challenging
        ? { row: challenger, since: challenging.since, by: challenging.actorType as Actor['type'] }
        : null,
  }
}
