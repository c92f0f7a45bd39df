import { createHash } from 'node:crypto'

/** What an entry says, before its place in the chain. `details` is JSON text, kept byte for byte. */
export type ChainEntry = {
  id: string
  companyId: string
  seq: number
  at: number
  actorType: string
  actorId: string
  action: string
  resourceType: string
  resourceId: string
  details: string
  requestId: string
}

export const genesisHash = '0'.repeat(64)

/**
 * SHA-256, hex, of the previous hash and the entry as one JSON array in this fixed order; anybody with an export of
 * the log can recompute it.
 */
export function chainHash(prevHash: string, e: ChainEntry): string {
  const said = [prevHash, e.companyId, e.seq, e.id, e.at, e.actorType, e.actorId]
  said.push(e.action, e.resourceType, e.resourceId, e.details, e.requestId)
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
