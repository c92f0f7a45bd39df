import { chainHash, genesisHash } from './chain'
import { headSeal } from './record'
import { entriesAfter, readHead } from './repository'

export type ChainVerdict = { valid: boolean; entries: number; brokenAt: number | null }
const pageSize = 1_000

/**
 * Recomputes a company's chain page by page. `brokenAt` is the sequence number of the first entry that is missing,
 * altered or out of place; an entry cut off the end or a head not sealed by this installation counts as broken too.
 */
export async function verifyChain(companyId: string): Promise<ChainVerdict> {
  // The head is read first: entries appended meanwhile lie beyond it and belong to the next verification.
  const head = await readHead(companyId)
  const last = head?.seq ?? 0
  let seq = 0
  let hash = genesisHash
  while (seq < last) {
    const page = await entriesAfter(companyId, seq, pageSize)
    for (const entry of page) {
      if (seq === last) break
      const sound = entry.seq === seq + 1 && entry.prevHash === hash && entry.hash === chainHash(hash, entry)
      if (!sound) return { valid: false, entries: seq, brokenAt: seq + 1 }
      seq = entry.seq
      hash = entry.hash
    }
    if (page.length === 0) return { valid: false, entries: seq, brokenAt: seq + 1 }
    await new Promise((resume) => setImmediate(resume))
  }
  // A company begins with its registration: no head at all means that the trail was wiped.
  if (!head) return { valid: false, entries: 0, brokenAt: 1 }
  const sealed = head.hash === hash && head.seal === headSeal(companyId, last, hash)
  return { valid: sealed, entries: last, brokenAt: sealed ? null : last }
}
