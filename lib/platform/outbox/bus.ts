import { log } from '../log'
import { singleton } from '../singleton'

/** A fact that happened; `payload` has no personal data. */
export type DomainEvent = { id: string; companyId: string; type: string; payload: Record<string, unknown>; at: number }
export type EventHandler = (event: DomainEvent) => void | Promise<void>

/**
 * The port behind which events leave: in-process fan-out by default, a broker's topic keyed by company at scale.
 * A `durable` subscriber writes what follows from an event: where it fails, the event and the company's later ones
 * stay in the outbox and come again, so it must be idempotent by event id. The others only watch.
 */
export type Bus = {
  /** @returns the ids that a durable subscriber could not take */
  publish: (events: DomainEvent[]) => Promise<Set<string>>
  /** `type` is an exact type or `*`. Returns the unsubscriber. */
  subscribe: (type: string, handler: EventHandler, options?: { durable: boolean }) => () => void
}

/** At-least-once, in order, one handler's fault does not touch another's. */
export function inProcessBus(): Bus {
  const handlers = new Map<string, Map<EventHandler, boolean>>()

  /** Whether every durable subscriber took it. */
  async function deliver(event: DomainEvent): Promise<boolean> {
    let taken = true
    for (const [handler, durable] of [...(handlers.get(event.type) ?? []), ...(handlers.get('*') ?? [])]) {
      try {
        await handler(event)
      } catch (err) {
        log().error({ err, eventId: event.id, eventType: event.type }, 'event handler failed')
        if (durable) taken = false
      }
    }
    return taken
  }
  return {
    async publish(events) {
      const left = new Set<string>()
      const waiting = new Set<string>()
      for (const event of events) {
        if (!waiting.has(event.companyId) && (await deliver(event))) continue
        waiting.add(event.companyId)
        left.add(event.id)
      }
      return left
    },
    subscribe(type, handler, { durable } = { durable: false }) {
      const set = handlers.get(type) ?? new Map<EventHandler, boolean>()
      handlers.set(type, set.set(handler, durable))
      return () => set.delete(handler)
    },
  }
}

export const bus = (): Bus => singleton('bus', inProcessBus)
