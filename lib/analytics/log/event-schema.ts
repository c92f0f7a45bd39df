import { z } from 'zod'
import { type AnalyticsEventType, analyticsEventTypes, eventLimits, eventSchemaVersion } from '@/db/constants/analytics'
import { channels, segments } from '@/db/constants/portfolios'
import { type Fault, isAppError } from '@/lib/platform/errors'
import { parseInput } from '@/lib/platform/parse-input'
import type { TypedEvent } from '../core/typed-event'
import { codeText, eventData } from './event-data'

/** An event as the founding document sends it, with what tells it apart; `data` is checked by its type. */
export const eventInput = z.strictObject({
  event_id: codeText.describe('Your own name of the event: the same again is not counted again.'),
  event_type: z.enum(analyticsEventTypes),
  timestamp: z.iso
    .datetime({ offset: true })
    .describe('When it happened: not over 5 minutes ahead, not over 2 years ago.'),
  session_id: codeText.nullish().describe('The conversation.'),
  customer_id: codeText.nullish(),
  channel: z.enum(channels).nullish(),
  segment: z.enum(segments).nullish(),
  persona: z.number().int().min(1).max(10).nullish(),
  portfolio_id: codeText.nullish(),
  simulated: z.boolean().nullish().describe('Counted apart from what is real.'),
  data: z.record(z.string(), z.unknown()).nullish().describe('The fields of the type: docs/events.md.'),
})
export type EventInput = z.output<typeof eventInput>

/** Without a conversation these say nothing. */
const ofConversation: readonly AnalyticsEventType[] = [
  'conversation_started',
  'message_received',
  'reply_sent',
  'payment_proposed',
  'conversation_escalated',
  'conversation_closed',
  'intent_reviewed',
]

function clockFault(at: number, now: number): Fault | undefined {
  const fault = (code: string) => ({ path: 'timestamp', code })
  if (at > now + eventLimits.aheadMs) return fault('event_in_future')
  return at < now - eventLimits.oldestMs ? fault('event_too_old') : undefined
}

function faultsOf(error: unknown, under: string): Fault[] {
  if (!isAppError(error)) throw error
  return error.faults.map((fault) => ({ ...fault, path: [under, fault.path].filter(Boolean).join('.') }))
}

/**
 * An event of the wire as the log keeps it, or all its faults.
 * @param now UTC ms
 */
export function readEvent(raw: unknown, now: number): { event: TypedEvent } | { faults: Fault[] } {
  let head: EventInput
  try {
    head = parseInput(eventInput, raw)
  } catch (error) {
    return { faults: faultsOf(error, '') }
  }
  const at = Date.parse(head.timestamp)
  const faults = [clockFault(at, now)].filter((fault) => fault !== undefined)
  if (ofConversation.includes(head.event_type) && !head.session_id)
    faults.push({ path: 'session_id', code: 'field_needed' })
  let data: Record<string, unknown> = {}
  try {
    data = parseInput(eventData[head.event_type], head.data ?? {})
  } catch (error) {
    faults.push(...faultsOf(error, 'data'))
  }
  if (faults.length > 0) return { faults }
  const event: TypedEvent = {
    eventId: head.event_id,
    type: head.event_type,
    version: eventSchemaVersion,
    source: 'api',
    simulated: head.simulated ?? false,
    at,
    sessionId: head.session_id ?? '',
    customerId: head.customer_id ?? '',
    channel: head.channel ?? '',
    segment: head.segment ?? '',
    portfolioId: head.portfolio_id ?? '',
    persona: head.persona ?? 0,
    data,
  }
  return { event }
}
