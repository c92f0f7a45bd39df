import { createHmac } from 'node:crypto'
import type { Context } from '../context'
import { deriveKey } from '../crypto/master-key'
import { newId } from '../ids'
import { chainHash, genesisHash } from './chain'
import { insertEntry, insertHead, moveHead, takeHead } from './repository'

/** One line of the trail. `details` holds no personal data: ids, counts, names of fields, before and after. */
export type AuditNote = {
  action: string
  resource: { type: string; id: string }
  details?: Record<string, unknown>
  /** For the verbs that create the company they write to. */
  companyId?: string
}

/** Binds the head to the master key, so a chain rewritten from within the database alone is found out. */
export const headSeal = (companyId: string, seq: number, hash: string) =>
  createHmac('sha256', deriveKey('audit-seal')).update(`${companyId}|${seq}|${hash}`).digest('hex')

/**
 * Appends to the company's hash chain; call inside the transaction of the write it tells of.
 * @returns the entry's place in the chain
 */
export async function recordAudit(ctx: Context, note: AuditNote): Promise<number> {
  const companyId = note.companyId ?? ctx.companyId
  const head = await takeHead(companyId)
  const prevHash = head?.hash ?? genesisHash
  const at = ctx.now()
  const entry = {
    id: newId('audit', at),
    companyId,
    seq: head?.seq ?? 1,
    at,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    action: note.action,
    resourceType: note.resource.type,
    resourceId: note.resource.id,
    details: JSON.stringify(note.details ?? {}),
    requestId: ctx.requestId,
  }
  const hash = chainHash(prevHash, entry)
  await insertEntry({ ...entry, prevHash, hash })
  const seal = headSeal(companyId, entry.seq, hash)
  if (head) await moveHead(companyId, entry.seq, hash, seal)
  else await insertHead({ companyId, seq: entry.seq, hash, seal })
  return entry.seq
}
