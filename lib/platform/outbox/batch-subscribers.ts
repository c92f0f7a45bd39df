import { log } from '../log'
import type { DomainEvent } from './bus'

/** Takes a company's events together, oldest first; idempotent by event id. */
export type BatchHandler = (companyId: string, events: DomainEvent[]) => Promise<void>

export type BatchSubscribers = {
  add: (handler: BatchHandler) => () => void
  /** Hands over what no handler has taken yet. @returns of each company that must wait the event it waits from */
  deliver: (events: readonly DomainEvent[]) => Promise<Set<string>>
  /** These need not be remembered any more. */
  forget: (ids: Iterable<string>) => void
}

function byCompany(events: readonly DomainEvent[]): Map<string, DomainEvent[]> {
  const companies = new Map<string, DomainEvent[]>()
  for (const event of events) {
    const own = companies.get(event.companyId)
    if (own) own.push(event)
    else companies.set(event.companyId, [event])
  }
  return companies
}

/**
 * Durable subscribers of whole batches. A batch that fails is tried again event by event, so that one event that cannot
 * be taken holds up only what comes after it in its own company.
 */
export function batchSubscribers(): BatchSubscribers {
  /** What each took of events that are still in the outbox for another's sake. */
  const taken = new Map<BatchHandler, Set<string>>()

  async function take(handler: BatchHandler, companyId: string, events: DomainEvent[]): Promise<boolean> {
    try {
      await handler(companyId, events)
    } catch (err) {
      const [first] = events
      log().error({ err, companyId, eventId: first?.id, events: events.length }, 'event batch handler failed')
      return false
    }
    for (const { id } of events) taken.get(handler)?.add(id)
    return true
  }

  /** The id of the first event that the handler could not take; undefined when it took all. */
  async function offer(handler: BatchHandler, companyId: string, all: DomainEvent[]): Promise<string | undefined> {
    const events = all.filter(({ id }) => !taken.get(handler)?.has(id))
    if (events.length === 0 || (await take(handler, companyId, events))) return undefined
    if (events.length === 1) return events[0]?.id
    for (const event of events) if (!(await take(handler, companyId, [event]))) return event.id
    return undefined
  }

  return {
    add(handler) {
      taken.set(handler, new Set())
      return () => taken.delete(handler)
    },
    async deliver(events) {
      const waits = new Set<string>()
      for (const [companyId, own] of byCompany(events)) {
        for (const handler of taken.keys()) {
          const from = await offer(handler, companyId, own)
          if (from !== undefined) waits.add(from)
        }
      }
      return waits
    },
    forget(ids) {
      for (const id of ids) for (const known of taken.values()) known.delete(id)
    },
  }
}
