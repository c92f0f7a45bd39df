import { log } from '../log'
import { singleton } from '../singleton'

/** A fact that happened; `payload` has no personal data. */
export type DomainEvent = { id: string; companyId: string; type: string; payload: Record<string, unknown>; at: number }
export type EventHandler = (event: DomainEvent) => void | Promise<void>

/** The port behind which events leave: in-process fan-out by default, a broker's topic keyed by company at scale. */
export type Bus = {
  publish: (events: DomainEvent[]) => Promise<void>
  /** `type` is an exact type or `*`. Returns the unsubscriber. */
  subscribe: (type: string, handler: EventHandler) => () => void
}

/** At-least-once, in order, one handler's fault does not touch another's. */
export function inProcessBus(): Bus {
  const handlers = new Map<string, Set<EventHandler>>()
  return {
    async publish(events) {
      for (const event of events) {
        for (const handler of [...(handlers.get(event.type) ?? []), ...(handlers.get('*') ?? [])]) {
          try {
            await handler(event)
          } catch (err) {
            log().error({ err, eventId: event.id, eventType: event.type }, 'event handler failed')
          }
        }
      }
    },
    subscribe(type, handler) {
      const set = handlers.get(type) ?? new Set()
      handlers.set(type, set.add(handler))
      return () => set.delete(handler)
    },
  }
}

export const bus = (): Bus => singleton('bus', inProcessBus)
