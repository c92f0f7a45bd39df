import { log } from '../log'
import { singleton } from '../singleton'
import { type BatchHandler, batchSubscribers } from './batch-subscribers'

/** A fact that happened; `payload` has no personal data. */
export type DomainEvent = { id: string; companyId: string; type: string; payload: Record<string, unknown>; at: number }
export type EventHandler = (event: DomainEvent) => void | Promise<void>

/**
 * The port behind which events leave: in-process fan-out by default, a broker's topic keyed by company at scale.
 * A `durable` subscriber writes what follows from an event: where it fails, the event and the company's later ones
 * stay in the outbox and come again, so it must be idempotent by event id. The others only watch, and hear it once.
 */
export type Bus = {
  /** @returns the ids that a durable subscriber could not take */
  publish: (events: DomainEvent[]) => Promise<Set<string>>
  /** `type` is an exact type or `*`. Returns the unsubscriber. */
  subscribe: (type: string, handler: EventHandler, options?: { durable: boolean }) => () => void
  /**
   * A durable subscriber of every event, a company's together, before the others hear of them: for work whose cost is a
   * transaction and not an event. Returns the unsubscriber.
   */
  subscribeBatch: (handler: BatchHandler) => () => void
}

/** At-least-once, in order, one handler's fault does not touch another's. */
export function inProcessBus(): Bus {
  const handlers = new Map<string, Map<EventHandler, boolean>>()
  const batches = batchSubscribers()
  /** By company, the event that failed last and who need not hear it again when it comes back. */
  const failed = new Map<string, { id: string; done: Set<EventHandler> }>()

  /** Whether every durable subscriber took it. */
  async function deliver(event: DomainEvent): Promise<boolean> {
    const before = failed.get(event.companyId)
    const done = before?.id === event.id ? before.done : new Set<EventHandler>()
    let taken = true
    for (const [handler, durable] of [...(handlers.get(event.type) ?? []), ...(handlers.get('*') ?? [])]) {
      if (done.has(handler)) continue
      try {
        await handler(event)
        done.add(handler)
      } catch (err) {
        log().error({ err, eventId: event.id, eventType: event.type }, 'event handler failed')
        if (durable) taken = false
        else done.add(handler)
      }
    }
    if (taken) failed.delete(event.companyId)
    else failed.set(event.companyId, { id: event.id, done })
    return taken
  }
  return {
    async publish(events) {
      const left = new Set<string>()
      const waiting = new Set<string>()
      const untaken = await batches.deliver(events)
      for (const event of events) {
        const free = !waiting.has(event.companyId) && !untaken.has(event.id)
        if (free && (await deliver(event))) continue
        waiting.add(event.companyId)
        left.add(event.id)
      }
      batches.forget(events.map(({ id }) => id).filter((id) => !left.has(id)))
      return left
    },
    subscribe(type, handler, { durable } = { durable: false }) {
      const set = handlers.get(type) ?? new Map<EventHandler, boolean>()
      handlers.set(type, set.set(handler, durable))
      return () => set.delete(handler)
    },
    subscribeBatch: batches.add,
  }
}

export const bus = (): Bus => singleton('bus', inProcessBus)
