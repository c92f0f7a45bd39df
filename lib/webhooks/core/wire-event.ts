import type { WebhookEventType } from '@/db/constants/webhooks'
import { publicEvents } from './catalog'
import { type EventData, project } from './fields'

/** What leaves of an event. `lane` is the resource whose events stay in order. */
export type WireEvent = { eventId: string; type: string; lane: string; simulated: boolean; body: string }

/** The body of a delivery: made once, so that every attempt sends and signs the same bytes. */
export const bodyOf = (eventId: string, type: string, at: number, data: EventData): string =>
  JSON.stringify({ id: eventId, type, created_at: new Date(at).toISOString(), data })

/**
 * An event of the bus as integrators see it, or null for one that stays inside. Never throws: whatever a payload
 * holds, the named fields leave or are null.
 */
export function wireEvent(event: {
  id: string
  type: string
  at: number
  payload: Record<string, unknown>
}): WireEvent | null {
  if (!Object.hasOwn(publicEvents, event.type)) return null
  const { lane: keys, fields } = publicEvents[event.type as WebhookEventType]
  const data = project(fields, event.payload)
  const lane = keys.map((key) => data[key]).find((value) => typeof value === 'string')
  return {
    eventId: event.id,
    type: event.type,
    lane: lane ? String(lane) : event.id,
    simulated: data['simulated'] === true,
    body: bodyOf(event.id, event.type, event.at, data),
  }
}
