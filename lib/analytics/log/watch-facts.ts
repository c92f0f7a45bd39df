import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { fromRoom } from '../core/from-room'
import { appendEvents } from './append-events'

/** Events of one transaction: a batch of orders tells a hundred in one fact. */
const atOnce = 1_000

/** Puts what the rooms tell into the company's log; told again it changes nothing. */
export async function takeFacts(companyId: string, facts: readonly DomainEvent[], now: number): Promise<void> {
  const events = facts.flatMap(fromRoom)
  for (let from = 0; from < events.length; from += atOnce) {
    await appendEvents(companyId, events.slice(from, from + atOnce), now)
  }
}

/** Lets every fact of the bus into the log; called once at the start of a process. Returns the unsubscriber. */
export const watchFacts = (): (() => void) =>
  bus().subscribeBatch((companyId, facts) => takeFacts(companyId, facts, Date.now()))
