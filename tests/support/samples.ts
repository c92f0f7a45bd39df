import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export type Row = Record<string, number | string>

const seen = new Map<string, Row[]>()

/** The rows of a shipped sample, numbers as numbers; read once. */
export function sampleRows(name: 'taiwan-credit-default' | 'german-credit'): Row[] {
  const known = seen.get(name)
  if (known) return known
  const lines = gunzipSync(readFileSync(`public/samples/${name}.csv.gz`))
    .toString('utf8')
    .trim()
    .split(/\r?\n/)
  const header = lines[0]?.split(',') ?? []
  const rows = lines.slice(1).map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(
      header.map((column, i) => {
        const cell = cells[i] ?? ''
        return [column, cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell]
      }),
    )
  })
  seen.set(name, rows)
  return rows
}

/** How the Taiwan sample is opened as a data set. */
export const taiwanDataset = {
  name: 'Taiwan',
  target: 'default_next_month',
  approve_label: '0',
  reject_label: '1',
  id_columns: ['pedid'],
}

/** Rows `from` to `to` of the Taiwan sample, cycled, each with an own id. */
export function taiwanOrders(from: number, to: number, prefix = 'TW'): Row[] {
  const rows = sampleRows('taiwan-credit-default')
  return Array.from({ length: to - from }, (_, i) => ({
    pedid: `${prefix}-${from + i}`,
    ...(rows[(from + i) % rows.length] as Row),
  }))
}
