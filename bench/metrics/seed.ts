import { transaction } from '@/db/client'
import { bulkInsert } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { LoggedEvent, TypedEvent } from '@/lib/analytics/core/typed-event'
import { foldInto } from '@/lib/analytics/fold/fold-events'
import { moveHead, takeHead } from '@/lib/analytics/log/repository'

/** Larger than any request: fewer commits, and each bucket is written once for many events. */
const piece = 20_000
export const timeZone = 'America/Sao_Paulo'

/**
 * Puts events into a company's log and folds them with the product's own fold, thousands at a time: what is left out is
 * the look for known event ids, since there are none.
 * @param arrived when an event came, UTC ms
 */
export async function seed(
  companyId: string,
  events: Iterable<TypedEvent>,
  now: number,
  arrived: (event: TypedEvent) => number,
): Promise<number> {
  let total = 0
  const put = (some: TypedEvent[]) =>
    transaction(async () => {
      const head = await takeHead(companyId, { timeZone, updatedAt: now })
      const logged: LoggedEvent[] = some.map((event, place) => ({
        ...event,
        seq: head.seq + place + 1,
        receivedAt: arrived(event),
      }))
      await bulkInsert(
        tables.analyticsEvents,
        logged.map((event) => ({ ...event, companyId })),
      )
      await foldInto({ companyId, generation: head.generation, timeZone, seq: head.seq, now }, logged)
      await moveHead({ companyId, seq: head.seq + logged.length, updatedAt: now })
      total += logged.length
    })
  let waiting: TypedEvent[] = []
  for (const event of events) {
    waiting.push(event)
    if (waiting.length < piece) continue
    await put(waiting)
    waiting = []
  }
  if (waiting.length > 0) await put(waiting)
  return total
}
