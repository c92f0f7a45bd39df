import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { env } from '@/lib/platform/env'

const own = 'version, source, simulated, at, received_at'
const dims = 'channel, segment, portfolio_id, persona, data'

/** Every figure of a roll-up so many times. */
function scaled(text: string, times: number): string {
  const measures = JSON.parse(text) as Record<string, number | number[]>
  const many = (value: number | number[]) => (Array.isArray(value) ? value.map((one) => one * times) : value * times)
  return JSON.stringify(Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, many(value)])))
}

/**
 * Gives every event of a company `times − 1` twins in the log, each conversation as many, and every roll-up so many times
 * its figures: what the fold makes of them, without folding.
 */
export function multiply(companyId: string, times: number): void {
  const file = new DatabaseSync(join(env().dataDir, 'aval.db'), { timeout: 5_000 })
  file.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
  const head = file.prepare('SELECT seq FROM analytics_heads WHERE company_id = ?').get(companyId)
  const seq = Number(head?.['seq'])
  for (let copy = 1; copy < times; copy += 1) {
    const named = (column: string, kind: string) => `replace(${column}, '${kind}_', '${kind}_c${copy}_')`
    const ids = `${named('event_id', 'evt')}, type, ${own}, ${named('session_id', 'conv')}, ${named('customer_id', 'cust')}`
    file.exec('BEGIN')
    file
      .prepare(
        `INSERT INTO analytics_events (company_id, seq, event_id, type, ${own}, session_id, customer_id, ${dims})
         SELECT company_id, seq + ?, ${ids}, ${dims} FROM analytics_events WHERE company_id = ? AND seq <= ?`,
      )
      .run(copy * seq, companyId, seq)
    file
      .prepare(
        `INSERT INTO analytics_sessions (company_id, generation, simulated, session_id, facts)
         SELECT company_id, generation, simulated, ${named('session_id', 'conv')}, ${named('facts', 'evt')}
         FROM analytics_sessions WHERE company_id = ? AND session_id NOT LIKE 'conv_c%'`,
      )
      .run(companyId)
    file.exec('COMMIT')
  }
  file.exec('BEGIN')
  const set = file.prepare('UPDATE analytics_rollups SET measures = ? WHERE rowid = ?')
  const rows = file
    .prepare('SELECT rowid AS place, measures FROM analytics_rollups WHERE company_id = ?')
    .all(companyId)
  for (const { place, measures } of rows) set.run(scaled(String(measures), times), Number(place))
  file.prepare('UPDATE analytics_heads SET seq = ? WHERE company_id = ?').run(seq * times, companyId)
  file.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  file.close()
}
