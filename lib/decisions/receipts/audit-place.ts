import { chainHash, genesisHash } from '@/lib/platform/audit/chain'
import { type AuditRow, entriesAfter, readHead } from '@/lib/platform/audit/repository'
import { decisionHash, decisionsHash } from '../decision-hash'
import { auditSeqOf } from '../get-decision'
import { batchRows, type DecisionRow } from '../repository'

/** The audit entry that tells of a decision; every decision was written with one. */
export async function auditEntryOf(row: DecisionRow): Promise<AuditRow> {
  const seq = await auditSeqOf(row)
  const [entry] = seq === null ? [] : await entriesAfter(row.companyId, seq - 1, 1)
  if (!entry) throw new Error(`no audit entry of ${row.id}`)
  return entry
}

/** Whether an entry holds its decision's fingerprint: its own, or that of its chunk of a batch. */
async function holds(entry: AuditRow, row: DecisionRow): Promise<boolean> {
  const told = JSON.parse(entry.details) as Record<string, unknown>
  if (row.batchId === row.id) return told['decision_hash'] === decisionHash(row)
  const { from, items } = told
  if (typeof from !== 'number' || typeof items !== 'number') return false
  const rows = await batchRows(row.companyId, row.batchId, from - 1, items)
  return told['decisions_hash'] === decisionsHash(rows)
}

/** Whether the entry at `seq` stands unaltered between its neighbours and holds the decision. */
export async function standsInChain(row: DecisionRow, seq: number, hash: string, previous: string): Promise<boolean> {
  const near = await entriesAfter(row.companyId, Math.max(0, seq - 2), 3)
  const entry = near.find((one) => one.seq === seq)
  if (!entry || entry.hash !== hash || entry.prevHash !== previous) return false
  const before = near.find((one) => one.seq === seq - 1)?.hash ?? (seq === 1 ? genesisHash : undefined)
  const after = near.find((one) => one.seq === seq + 1)?.prevHash ?? (await readHead(row.companyId))?.hash
  const linked = before === entry.prevHash && chainHash(entry.prevHash, entry) === hash && after === hash
  return linked && holds(entry, row)
}
