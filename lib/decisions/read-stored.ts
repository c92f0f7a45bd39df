import { type AuditRow, entriesAfter } from '@/lib/platform/audit/repository'
import { batchRows, type DecisionRow, decisionRowsOf } from './repository'
import { type DecisionView, openDecision } from './view'

const actions = ['decision.made', 'decision.batch_made']

type Chunk = { batchId: string; from: number; items: number }
const chunkOf = ({ resourceId, details }: AuditRow): Chunk => {
  const { from, items } = JSON.parse(details) as { from: number; items: number }
  return { batchId: resourceId.slice(0, resourceId.lastIndexOf('/')), from, items }
}

/**
 * Decisions in the order in which they were stored, opened: those of the audit entries after `seq`, about `count` (a
 * chunk of a batch is never cut). An entry is written in the transaction of its decisions and the company's entries are
 * numbered in the order of their commits, so none ever appears behind a place that was read. Asks no scope: it is for
 * other rooms, not for routes.
 * @returns with the place of the last entry read, `seq` itself when there is none after it
 */
export async function readStored(
  companyId: string,
  seq: number,
  count: number,
): Promise<{ views: DecisionView[]; seq: number }> {
  const singles: string[] = []
  const rows: DecisionRow[] = []
  let last = seq
  for (const entry of await entriesAfter(companyId, seq, count, actions)) {
    if (entry.action === 'decision.made') singles.push(entry.resourceId)
    else {
      const { batchId, from, items } = chunkOf(entry)
      rows.push(...(await batchRows(companyId, batchId, from - 1, items)))
    }
    last = entry.seq
    if (singles.length + rows.length >= count) break
  }
  rows.push(...(await decisionRowsOf(companyId, singles)))
  return { views: await Promise.all(rows.map(openDecision)), seq: last }
}
