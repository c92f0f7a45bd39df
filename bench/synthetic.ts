import type { Frame } from '@/lib/ml'
import { random } from './measure'

export type Synthetic = { frame: Frame; labels: Uint8Array }

/** Rows of numbers, counts and small codes with some missing, and a label that depends on six of them with noise. */
export function synthetic(rows: number, columns: number, seed = 7): Synthetic {
  const next = random(seed)
  const data = Array.from({ length: columns }, () => new Float64Array(rows))
  const labels = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const u = next()
      const kind = column % 3
      const value =
        kind === 0 ? Math.round(u * u * 1e6) / 100 : kind === 1 ? Math.floor(u * 12) : Math.floor(-Math.log(1 - u) * 3)
      const target = data[column] as Float64Array
      target[row] = next() < 0.02 ? Number.NaN : value
    }
    const at = (column: number) => (data[column]?.[row] as number) || 0
    const margin = 0.6 * at(1) - 0.5 * at(2) + at(0) / 4_000 - 0.4 * at(5) + (at(4) > 6 ? 1 : -1) + at(3) / 5_000 - 2.5
    labels[row] = next() < 1 / (1 + Math.exp(-margin / 2)) ? 1 : 0
  }
  const features = data.map((_, i) => ({
    name: `x${i}`,
    type: 'number' as const,
    monotone: 0 as const,
    categories: [],
  }))
  return { frame: { rows, features, columns: data }, labels }
}
