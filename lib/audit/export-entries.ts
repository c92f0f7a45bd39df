import { type Context, requireScope } from '@/lib/platform/context'
import { csvLine, csvResponse } from '@/lib/platform/csv'
import { oldestEntries } from './repository'
import type { AuditFilter } from './schemas'

const pageSize = 500
const header = ['seq', 'at', 'actor_type', 'actor_id', 'action', 'resource_type', 'resource_id', 'details']
const columns = [...header, 'request_id', 'id', 'prev_hash', 'hash']

async function* pages(companyId: string, filter: AuditFilter): AsyncGenerator<string> {
  let after = 0
  while (true) {
    const rows = await oldestEntries(companyId, filter, after, pageSize)
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
    yield rows
      .map((row) => {
        const who = [row.seq, new Date(row.at).toISOString(), row.actorType, row.actorId, row.action]
        return csvLine([
          ...who,
          row.resourceType,
          row.resourceId,
          row.details,
          row.requestId,
          row.id,
          row.prevHash,
          row.hash,
        ])
      })
      .join('')
  }
}

/** The filtered trail as CSV, oldest first, with the hashes that let anybody recompute the chain. */
export function exportEntries(ctx: Context, filter: AuditFilter): Response {
  requireScope(ctx, 'audit:read')
  return csvResponse('aval-audit-log.csv', columns, pages(ctx.companyId, filter))
}
