import type { Feature, Frame } from '../../frame.ts'
import { createRandom } from '../../random.ts'

export interface RandomFrameOptions {
  rows: number
  numbers: number
  booleans: number
  categories: number
  /** Names in each category feature. */
  categoryCount: number
  missingShare: number
  /** Distinct values of the number features; 0 = continuous. */
  distinct: number
  /** Monotone directions are drawn at random for numbers and booleans. */
  monotone: boolean
}

const DEFAULTS: RandomFrameOptions = {
  rows: 200,
  numbers: 3,
  booleans: 1,
  categories: 1,
  categoryCount: 4,
  missingShare: 0.1,
  distinct: 12,
  monotone: false,
}

/** A frame and labels that depend on it, the same for the same seed. */
export function randomFrame(
  seed: number,
  options: Partial<RandomFrameOptions> = {},
): { frame: Frame; labels: Uint8Array; rows: Uint32Array } {
  const wanted = { ...DEFAULTS, ...options }
  const random = createRandom(seed)
  const features: Feature[] = []
  const columns: Float64Array[] = []
  const add = (type: Feature['type'], index: number, draw: () => number): void => {
    const monotone = wanted.monotone && type !== 'category' ? ((Math.floor(random() * 3) - 1) as -1 | 0 | 1) : 0
    const categories = type === 'category' ? Array.from({ length: wanted.categoryCount }, (_, c) => `c${c}`) : []
    features.push({ name: `${type}${index}`, type, monotone, categories })
    columns.push(
      Float64Array.from({ length: wanted.rows }, () => (random() < wanted.missingShare ? Number.NaN : draw())),
    )
  }
  for (let i = 0; i < wanted.numbers; i++) {
    const { distinct } = wanted
    add('number', i, () => (distinct ? Math.floor(random() * distinct) / 4 - 1 : (random() - 0.5) * 1000))
  }
  for (let i = 0; i < wanted.booleans; i++) add('boolean', i, () => (random() < 0.4 ? 1 : 0))
  for (let i = 0; i < wanted.categories; i++) add('category', i, () => Math.floor(random() * wanted.categoryCount))
  const scales = columns.map((_, f) => (features[f]?.type === 'number' && !wanted.distinct ? 1 / 300 : 0.6))
  const weights = columns.map(() => random() * 2 - 1)
  const labels = Uint8Array.from({ length: wanted.rows }, (_, row) => {
    let score = random() * 2 - 1
    columns.forEach((column, f) => {
      const value = column[row] as number
      score += Number.isNaN(value) ? 0.3 : value * (weights[f] as number) * (scales[f] as number)
    })
    return score > 0 ? 1 : 0
  })
  labels[0] = 1
  labels[1] = 0
  return {
    frame: { rows: wanted.rows, features, columns },
    labels,
    rows: Uint32Array.from(labels, (_, row) => row),
  }
}

/** One row of a frame as a model sees it. */
export function rowOf(frame: Frame, row: number): Float64Array {
  return Float64Array.from(frame.columns, (column) => column[row] as number)
}
