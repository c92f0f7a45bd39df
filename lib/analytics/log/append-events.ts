import { afterCommit, transaction } from '@/db/client'
import { timeZoneOf } from '@/lib/platform/time-zone'
import type { LoggedEvent, TypedEvent } from '../core/typed-event'
import { foldEvents } from '../fold/fold-events'
import { tellAppended } from '../read/appended'
import { insertEvents, knownEventIds, moveHead, takeHead } from './repository'

export type Appended = {
  stored: number
  /** Ids that the log held before or that came twice in this call, as often as they came too much. */
  duplicates: string[]
  /** The last place of the log. */
  seq: number
}

/**
 * Puts events at the end of a company's log and folds them into its roll-ups: the one way in. Each `eventId` is stored
 * once, whenever it comes again; places have no gaps. Joins the caller's transaction where one is open.
 * @param now UTC ms, stored as the time of arrival
 */
export async function appendEvents(companyId: string, events: readonly TypedEvent[], now: number): Promise<Appended> {
  const timeZone = await timeZoneOf(companyId)
  return transaction(async () => {
    const head = await takeHead(companyId, { timeZone, updatedAt: now })
    const seen = await knownEventIds(companyId, [...new Set(events.map(({ eventId }) => eventId))])
    const duplicates: string[] = []
    const fresh: LoggedEvent[] = []
    for (const event of events) {
      if (seen.has(event.eventId)) duplicates.push(event.eventId)
      else fresh.push({ ...event, seq: head.seq + fresh.length + 1, receivedAt: now })
      seen.add(event.eventId)
    }
    const seq = head.seq + fresh.length
    if (fresh.length > 0) {
      await insertEvents(companyId, fresh)
      await foldEvents(companyId, head, fresh)
      await moveHead({ companyId, seq, updatedAt: now })
      afterCommit(() => tellAppended(companyId))
    }
    return { stored: fresh.length, duplicates, seq }
  })
}
