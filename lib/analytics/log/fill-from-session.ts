import type { TypedEvent } from '../core/typed-event'
import { sessionStarts } from './repository'

type Known = Pick<TypedEvent, 'customerId' | 'channel' | 'segment' | 'portfolioId' | 'persona'>

const isWhole = ({ sessionId, channel, segment, portfolioId, persona }: TypedEvent) =>
  sessionId === '' || (channel !== '' && segment !== '' && portfolioId !== '' && persona !== 0)

/**
 * Events of a conversation that do not say where it is led (a payment, an agreement) get it from the conversation's
 * beginning, in the log or among themselves, so that money has its channel. What an event says of itself stays.
 */
export async function fillFromSession(companyId: string, events: readonly TypedEvent[]): Promise<TypedEvent[]> {
  const wanted = new Set(events.filter((event) => !isWhole(event)).map(({ sessionId }) => sessionId))
  if (wanted.size === 0) return [...events]
  const begun = new Map<string, Known>()
  for (const start of await sessionStarts(companyId, [...wanted])) begun.set(start.sessionId, start)
  for (const event of events) if (event.type === 'conversation_started') begun.set(event.sessionId, event)
  return events.map((event) => {
    const known = begun.get(event.sessionId)
    if (!known || isWhole(event)) return event
    return {
      ...event,
      customerId: event.customerId || known.customerId,
      channel: event.channel || known.channel,
      segment: event.segment || known.segment,
      portfolioId: event.portfolioId || known.portfolioId,
      persona: event.persona || known.persona,
    }
  })
}
