import type { z } from 'zod'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, toPage } from '@/lib/platform/page'
import type { LoggedEvent } from '../core/typed-event'
import { customerNames } from './customer-names'
import { eventsBefore } from './repository'
import type { listEventsQuery } from './schemas'

/** `customerName` is null where it is not known, not asked for, or not for this caller. */
export type ListedEvent = LoggedEvent & { customerName: string | null }
export type EventsQuery = z.output<typeof listEventsQuery>

async function named(ctx: Context, events: LoggedEvent[], wanted: boolean): Promise<ListedEvent[]> {
  const shown = wanted && ctx.permissions.can_access_financial_data
  const ids = shown ? [...new Set(events.map(({ customerId }) => customerId))].filter((id) => id !== '') : []
  const names = await customerNames(ctx.companyId, ids)
  return events.map((event) => ({ ...event, customerName: names.get(event.customerId) || null }))
}

/** Events of the log, the last stored first. @throws AppError fault `cursor_invalid` */
export async function listEvents(ctx: Context, query: EventsQuery): Promise<Page<ListedEvent>> {
  requireScope(ctx, 'analytics:read')
  const [before] = query.cursor === undefined ? [undefined] : decodeCursor(query.cursor, 'number')
  const filter = {
    types: query.event_type,
    sessionId: query.session_id,
    customerId: query.customer_id,
    portfolioId: query.portfolio_id,
    from: query.from,
    to: query.to,
    simulated: query.simulated,
    source: query.source,
  }
  const rows = await eventsBefore(ctx.companyId, filter, before, query.limit + 1)
  const { data, nextCursor } = toPage(rows, query.limit, ({ seq }) => [seq])
  return { data: await named(ctx, data, query.customer_names === true), nextCursor }
}
