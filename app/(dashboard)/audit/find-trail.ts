import type { AuditEntry } from '@/components/audit/types'
import { listEntries, serializeEntry } from '@/lib/audit'
import { listActors, type NamedActor } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { isAppError } from '@/lib/platform/errors'

const rowsOnPage = 50

export type TrailFilter = {
  action?: string | undefined
  actor?: string | undefined
  resource?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export type Trail = {
  /** Length of the whole trail. */
  length: number
  entries: AuditEntry[]
  nextCursor: string | null
  actors: NamedActor[]
}

/** A page of the trail with the names in it; a cursor that is not ours shows the newest page. */
export async function findTrail(ctx: Context, filter: TrailFilter, cursor: string | undefined): Promise<Trail> {
  const asked = { ...filter, limit: rowsOnPage }
  const [newest, page] = await Promise.all([
    listEntries(ctx, { limit: 1 }),
    listEntries(ctx, { ...asked, cursor }).catch((fault: unknown) => {
      if (cursor !== undefined && isAppError(fault)) return listEntries(ctx, asked)
      throw fault
    }),
  ])
  const ids = page.data.flatMap(({ actorId, resourceId }) => [actorId, resourceId])
  const actors = await listActors(ctx, filter.actor === undefined ? ids : [...ids, filter.actor])
  return {
    length: newest.data[0]?.seq ?? 0,
    entries: page.data.map(serializeEntry),
    nextCursor: page.nextCursor,
    actors,
  }
}
