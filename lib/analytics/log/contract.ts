import { z } from 'zod'
import { analyticsEventTypes, eventLimits, eventSources } from '@/db/constants/analytics'
import type { Params } from '@/lib/platform/errors'
import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { serializeData } from './event-data'
import type { ListedEvent } from './list-events'
import type { ReceivedEvents } from './receive-events'
import { eventsBody, listEventsQuery, receiveQuery } from './schemas'

const rejection = z.object({
  index: z.number().int().describe('Place among the events sent, from 0.'),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
})

const receivedReply = z.object({
  accepted: z.number().int().describe('Stored and counted.'),
  duplicates: z.array(z.string()).describe('Ids that were stored before, or came twice.'),
  rejected: z.array(rejection),
})

export type Words = (code: string, params?: Params) => string

export const serializeReceived = (done: ReceivedEvents, words: Words): z.output<typeof receivedReply> => ({
  accepted: done.accepted,
  duplicates: done.duplicates,
  rejected: done.rejected.map(({ index, faults }) => ({
    index,
    errors: faults.map(({ path, code, words: named, params }) => ({
      path,
      code,
      message: words(named ?? code, params ?? {}),
    })),
  })),
})

export const eventReply = z.object({
  event_id: z.string(),
  event_type: z.enum(analyticsEventTypes),
  version: z.number().int().describe('Of the event’s form.'),
  source: z.enum(eventSources),
  seq: z.number().int().describe('Place in the log, without gaps.'),
  timestamp: z.iso.datetime().describe('When it happened.'),
  received_at: z.iso.datetime(),
  session_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  customer_name: z.string().nullable().describe('With `customer_names=true`, for callers who may see financial data.'),
  channel: z.string().nullable(),
  segment: z.string().nullable(),
  persona: z.number().int().nullable(),
  portfolio_id: z.string().nullable(),
  simulated: z.boolean(),
  data: z.record(z.string(), z.unknown()).describe('The founding seven, and the type’s own: docs/events.md.'),
})
export type EventReply = z.output<typeof eventReply>

export const serializeEvent = (event: ListedEvent): EventReply => ({
  event_id: event.eventId,
  event_type: event.type,
  version: event.version,
  source: event.source,
  seq: event.seq,
  timestamp: new Date(event.at).toISOString(),
  received_at: new Date(event.receivedAt).toISOString(),
  session_id: event.sessionId || null,
  customer_id: event.customerId || null,
  customer_name: event.customerName,
  channel: event.channel || null,
  segment: event.segment || null,
  persona: event.persona || null,
  portfolio_id: event.portfolioId || null,
  simulated: event.simulated,
  data: serializeData(event.type, event.data),
})

export const receiveEventsOperation = operation({
  id: 'receiveEvents',
  method: 'POST',
  path: '/events',
  tag: 'Analytics',
  summary: 'Tell of events',
  description:
    `Up to ${eventLimits.batch} events in \`events\`, or one event as the body. Stored and counted when the answer comes. ` +
    '`event_id` names an event for good: sent again it is listed in `duplicates` and counts once. Late events count ' +
    'where they happened. Good events are kept and bad ones listed; with `on_error=reject`, and for one event alone, a ' +
    'bad one refuses the request (422). Fields are ids, figures and codes: a document, an e-mail address or a phone ' +
    'number in place of an id is refused (`personal_data`).',
  auth: 'bearer',
  scope: 'analytics:write',
  rate: 'ingest',
  query: receiveQuery,
  body: eventsBody,
  maxBodyBytes: 4_000_000,
  replies: { 200: { description: 'Stored and counted', schema: receivedReply } },
})

export const listEventsOperation = operation({
  id: 'listEvents',
  method: 'GET',
  path: '/events',
  tag: 'Analytics',
  summary: 'Events of the log, newest first',
  auth: 'bearer',
  scope: 'analytics:read',
  query: listEventsQuery,
  replies: { 200: { description: 'A page of events', schema: pageReply(eventReply) } },
})

export const logOperations = [receiveEventsOperation, listEventsOperation]
