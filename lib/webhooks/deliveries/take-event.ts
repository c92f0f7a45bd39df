import { afterCommit, transaction } from '@/db/client'
import { everyWebhookEvent } from '@/db/constants/webhooks'
import { newId } from '@/lib/platform/ids'
import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { scheduleRelay } from '@/lib/platform/outbox/publish'
import { systemContext } from '@/lib/platform/system-context'
import { type WireEvent, wireEvent } from '../core/wire-event'
import { disableEndpoint } from '../endpoints/disable-endpoint'
import { type EndpointRow, enabledEndpoints } from '../endpoints/repository'
import { wakeSender } from '../sending/sender'
import { countPending, type DeliveryRow, endpointsTold, insertDeliveries, laneStarts } from './repository'

/** More than this waiting for one endpoint, and it is disabled: nobody listens there. */
export const maxBacklog = 10_000

const wants = (row: EndpointRow, { type, simulated }: WireEvent) =>
  (row.eventTypes.includes(everyWebhookEvent) || row.eventTypes.includes(type)) && (!simulated || row.includeSimulated)

/** A delivery that nobody has tried yet. */
export const newDelivery = (
  { companyId, id: endpointId }: Pick<EndpointRow, 'companyId' | 'id'>,
  { eventId, type, lane, body }: Omit<WireEvent, 'simulated'>,
  times: { now: number; eventAt: number; nextAt: number },
): DeliveryRow => ({
  id: newId('webhookDelivery', times.now),
  companyId,
  endpointId,
  eventId,
  eventType: type,
  lane,
  state: 'pending',
  attempts: 0,
  roundAttempts: 0,
  nextAt: times.nextAt,
  leaseUntil: 0,
  fence: 0,
  lastStatus: 0,
  lastError: '',
  eventAt: times.eventAt,
  createdAt: times.now,
  finishedAt: 0,
  body,
})

/**
 * Writes one delivery for each endpoint that wants the event; the same event again writes nothing. What stays inside
 * of the house, and a company that listens to nothing, cost one look.
 */
export async function takeEvent(event: DomainEvent, now: number = Date.now()): Promise<void> {
  const wire = wireEvent(event)
  if (!wire) return
  const { companyId } = event
  const interested = (await enabledEndpoints(companyId)).filter((row) => wants(row, wire))
  if (interested.length === 0) return
  const ids = interested.map(({ id }) => id)
  const ctx = systemContext(companyId, 'webhooks.take', event.id, () => now)
  await transaction(async () => {
    const told = await endpointsTold(companyId, ids, event.id)
    const waiting = await countPending(companyId, ids)
    const starts = await laneStarts(companyId, ids, wire.lane)
    const fresh = interested.filter(({ id }) => !told.has(id))
    const isFull = ({ id }: EndpointRow) => (waiting.get(id) ?? 0) >= maxBacklog
    for (const row of fresh.filter(isFull)) await disableEndpoint(ctx, row, 'backlog')
    const rows = fresh
      .filter((row) => !isFull(row))
      .map((row) => {
        const nextAt = Math.max(now, row.pausedUntil, starts.get(row.id) ?? 0)
        return newDelivery(row, wire, { now, eventAt: event.at, nextAt })
      })
    await insertDeliveries(rows)
    afterCommit(wakeSender)
  })
  scheduleRelay()
}

/** Lets every event of the bus be told; called once at the start of a process. Returns the unsubscriber. */
export const watchEvents = (): (() => void) => bus().subscribe('*', (event) => takeEvent(event), { durable: true })
