import { and, desc, eq, gt, gte, like, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { limit } from '@/db/dialect'
import { tables } from '@/db/schema'
import type { AuditRow } from '@/lib/platform/audit/repository'
import type { AuditFilter } from './schemas'

const { auditEntries } = tables

function matching(companyId: string, filter: AuditFilter) {
  const { action, actor, resource, from, to } = filter
  const named = action?.endsWith('.') ? like(auditEntries.action, `${action.replace(/[^\w.]/g, '')}%`) : undefined
  return and(
    eq(auditEntries.companyId, companyId),
    named ?? (action ? eq(auditEntries.action, action) : undefined),
    actor ? eq(auditEntries.actorId, actor) : undefined,
    resource ? eq(auditEntries.resourceId, resource) : undefined,
    from ? gte(auditEntries.at, Date.parse(from)) : undefined,
    to ? lt(auditEntries.at, Date.parse(to)) : undefined,
  )
}

/** Entries before `beforeSeq`, newest first. */
export async function newestEntries(
  companyId: string,
  filter: AuditFilter,
  beforeSeq: number | undefined,
  count: number,
) {
  const older = beforeSeq === undefined ? undefined : lt(auditEntries.seq, beforeSeq)
  const query = db()
    .select()
    .from(auditEntries)
    .where(and(matching(companyId, filter), older))
  return limit(query.orderBy(desc(auditEntries.seq)), count)
}

/** Entries after `afterSeq`, oldest first, for exports. */
export async function oldestEntries(
  companyId: string,
  filter: AuditFilter,
  afterSeq: number,
  count: number,
): Promise<AuditRow[]> {
  const query = db()
    .select()
    .from(auditEntries)
    .where(and(matching(companyId, filter), gt(auditEntries.seq, afterSeq)))
  return limit(query.orderBy(auditEntries.seq), count)
}
