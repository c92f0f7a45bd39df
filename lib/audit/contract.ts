import { z } from 'zod'
import type { AuditRow } from '@/lib/platform/audit/repository'
import type { ChainVerdict } from '@/lib/platform/audit/verify'
import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { auditQuery } from './schemas'

export const auditEntryReply = z.object({
  id: z.string(),
  seq: z.number().int().describe('Position in the company’s chain, from 1.'),
  at: z.iso.datetime(),
  actor: z.object({ type: z.enum(['user', 'token', 'system', 'public']), id: z.string() }),
  action: z.string(),
  resource: z.object({ type: z.string(), id: z.string() }),
  details: z.record(z.string(), z.unknown()),
  request_id: z.string(),
  prev_hash: z.string(),
  hash: z.string().describe('SHA-256 of the previous hash and this entry.'),
})
export type AuditEntryReply = z.output<typeof auditEntryReply>

export const serializeEntry = (row: AuditRow): AuditEntryReply => ({
  id: row.id,
  seq: row.seq,
  at: new Date(row.at).toISOString(),
  actor: { type: row.actorType as AuditEntryReply['actor']['type'], id: row.actorId },
  action: row.action,
  resource: { type: row.resourceType, id: row.resourceId },
  details: JSON.parse(row.details) as Record<string, unknown>,
  request_id: row.requestId,
  prev_hash: row.prevHash,
  hash: row.hash,
})

export const verdictReply = z.object({
  valid: z.boolean(),
  entries: z.number().int(),
  broken_at: z.number().int().nullable().describe('First entry that is missing, altered or out of place.'),
})

export const serializeVerdict = (verdict: ChainVerdict): z.output<typeof verdictReply> => ({
  valid: verdict.valid,
  entries: verdict.entries,
  broken_at: verdict.brokenAt,
})

export const listAuditOperation = operation({
  id: 'listAuditLog',
  method: 'GET',
  path: '/audit-log',
  tag: 'Audit',
  summary: 'Who did what, when (RF06)',
  description: 'Newest first. `format=csv` streams every entry of the filter, oldest first, without pages.',
  auth: 'bearer',
  scope: 'audit:read',
  query: auditQuery,
  replies: { 200: { description: 'A page of entries', schema: pageReply(auditEntryReply) } },
})

export const verifyAuditOperation = operation({
  id: 'verifyAuditLog',
  method: 'GET',
  path: '/audit-log/verify',
  tag: 'Audit',
  summary: 'Recompute the hash chain',
  auth: 'bearer',
  scope: 'audit:read',
  replies: { 200: { description: 'The verdict', schema: verdictReply } },
})

export const auditOperations = [listAuditOperation, verifyAuditOperation]
