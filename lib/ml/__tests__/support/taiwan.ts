import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Feature, Frame } from '../../frame.ts'

const FILE = new URL('../../../../public/samples/taiwan-credit-default.csv.gz', import.meta.url)

export const hasTaiwan = existsSync(FILE)

/** The sample: 30,000 rows, 23 numbers; approve (1) = did not default. */
export function readTaiwan(): { frame: Frame; labels: Uint8Array } {
  const lines = gunzipSync(readFileSync(FILE)).toString().trim().split('\n')
  const names = (lines[0] as string).split(',')
  const rows = lines.length - 1
  const columns = names.map(() => new Float64Array(rows))
  lines.slice(1).forEach((line, row) => {
    line.split(',').forEach((cell, f) => {
      const column = columns[f] as Float64Array
      column[row] = cell === '' ? Number.NaN : Number(cell)
    })
  })
  const target = columns.pop() as Float64Array
  const features = names.slice(0, -1).map((name): Feature => ({ name, type: 'number', monotone: 0, categories: [] }))
  return { frame: { rows, features, columns }, labels: Uint8Array.from(target, (value) => (value === 0 ? 1 : 0)) }
}
