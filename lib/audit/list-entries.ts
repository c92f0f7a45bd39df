import type { AuditRow } from '@/lib/platform/audit/repository'
import { type Context, requireScope } from '@/lib/platform/context'
import { decodeCursor, type Page, type PageInput, toPage } from '@/lib/platform/page'
import { newestEntries } from './repository'
import type { AuditFilter } from './schemas'

/** A page of the company's trail, newest first. */
export async function listEntries(ctx: Context, filter: AuditFilter & PageInput): Promise<Page<AuditRow>> {
  requireScope(ctx, 'audit:read')
  const before = filter.cursor ? decodeCursor(filter.cursor, 'number')[0] : undefined
  const rows = await newestEntries(ctx.companyId, filter, before, filter.limit + 1)
  return toPage(rows, filter.limit, (row) => [row.seq])
}
