import type { LoggedEvent } from '../typed-event'

/** 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 20, 12, 0)
let made = 0

/** A real event of conversation `c1` that knows all its dimensions; later ones have greater ids. */
export function logged(type: LoggedEvent['type'], change: Partial<LoggedEvent> = {}): LoggedEvent {
  made += 1
  return {
    eventId: `e${String(made).padStart(6, '0')}`,
    type,
    version: 1,
    source: 'room',
    simulated: false,
    at: noon,
    receivedAt: change.at ?? noon,
    seq: made,
    sessionId: 'c1',
    customerId: '',
    channel: 'whatsapp',
    segment: 'high_priority',
    portfolioId: 'port_1',
    persona: 1,
    data: {},
    ...change,
  }
}
