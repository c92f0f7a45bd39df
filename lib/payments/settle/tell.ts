import { type AuditNote, recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { type EventNote, emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { withOrigin } from './with-origin'

/** Writes what happened to the trail and the outbox, inside the caller's transaction. */
export async function tell(ctx: Context, audit: AuditNote, ...events: EventNote[]): Promise<void> {
  await recordAudit(ctx, audit)
  for (const event of await withOrigin(ctx.companyId, events)) await emit(ctx, event)
  if (events.length > 0) scheduleRelay()
}
