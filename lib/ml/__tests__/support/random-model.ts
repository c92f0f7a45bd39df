import type { Feature } from '../../frame.ts'
import { type Calibration, MODEL_FORMAT, type Model, NODE } from '../../model.ts'
import { createRandom } from '../../random.ts'

export interface RandomModelOptions {
  trees: number
  /** Longest path. */
  depth: number
  numbers: number
  booleans: number
  categories: number
  categoryCount: number
  link: Model['link']
  calibration: 'platt' | 'isotonic' | null
  /** Distinct thresholds of a number: 0 to grid − 1, plus a half. */
  grid: number
}

const DEFAULTS: RandomModelOptions = {
  trees: 5,
  depth: 4,
  numbers: 3,
  booleans: 1,
  categories: 1,
  categoryCount: 5,
  link: 'logit',
  calibration: null,
  grid: 6,
}

/** An ensemble put together by chance: repeated features, every kind of node, empty nodes now and then. */
export function randomModel(seed: number, options: Partial<RandomModelOptions> = {}): Model {
  const wanted = { ...DEFAULTS, ...options }
  const random = createRandom(seed)
  const pick = (below: number): number => Math.floor(random() * below)
  const features = [
    ...Array.from({ length: wanted.numbers }, (_, i) => feature(`n${i}`, 'number', wanted)),
    ...Array.from({ length: wanted.booleans }, (_, i) => feature(`b${i}`, 'boolean', wanted)),
    ...Array.from({ length: wanted.categories }, (_, i) => feature(`c${i}`, 'category', wanted)),
  ]
  const nodes: Record<'kind' | 'feature' | 'threshold' | 'missingLeft' | 'left' | 'right', number[]> &
    Record<'value' | 'count' | 'gain' | 'subset', number[]> = {
    kind: [],
    feature: [],
    threshold: [],
    missingLeft: [],
    left: [],
    right: [],
    value: [],
    count: [],
    gain: [],
    subset: [],
  }
  const subsets: number[] = []
  const words = Math.ceil(wanted.categoryCount / 32)
  const grow = (depth: number, rows: number): number => {
    const node = nodes.kind.length
    for (const list of Object.values(nodes)) list.push(0)
    nodes.count[node] = rows
    nodes.value[node] = wanted.link === 'identity' ? random() : (random() - 0.5) * 2
    nodes.feature[node] = nodes.left[node] = nodes.right[node] = nodes.subset[node] = -1
    if (depth === 0 || random() < 0.15) return node
    const f = pick(features.length)
    const type = features[f]?.type
    const kind = random() < 0.1 ? NODE.missing : type === 'category' ? NODE.category : NODE.number
    nodes.kind[node] = kind
    nodes.feature[node] = f
    nodes.gain[node] = random()
    nodes.missingLeft[node] = kind !== NODE.missing && random() < 0.5 ? 1 : 0
    if (kind === NODE.number) nodes.threshold[node] = type === 'boolean' ? 0.5 : pick(wanted.grid) + 0.5
    if (kind === NODE.category) {
      nodes.subset[node] = subsets.length
      for (let w = 0; w < words; w++) subsets.push(pick(2 ** 32))
      // Category 1 was never seen: it follows the missing rows.
      const first = subsets[subsets.length - words] as number
      subsets[subsets.length - words] = ((first & ~2) | (nodes.missingLeft[node] === 1 ? 2 : 0)) >>> 0
    }
    const leftRows = random() < 0.1 ? 0 : pick(rows + 1)
    nodes.left[node] = grow(depth - 1, leftRows)
    nodes.right[node] = grow(depth - 1, rows - leftRows)
    return node
  }
  const roots = Array.from({ length: wanted.trees }, () => grow(wanted.depth, 200 + pick(800)))
  return {
    format: MODEL_FORMAT,
    algorithm: wanted.link === 'logit' ? 'boosting' : wanted.trees === 1 ? 'tree' : 'forest',
    features,
    roots: Uint32Array.from(roots),
    link: wanted.link,
    base: wanted.link === 'logit' ? random() - 0.5 : 0,
    weight: wanted.link === 'logit' ? 1 : 1 / wanted.trees,
    calibration: calibrationOf(wanted.calibration, random),
    kind: Uint8Array.from(nodes.kind),
    feature: Int32Array.from(nodes.feature),
    threshold: Float64Array.from(nodes.threshold),
    missingLeft: Uint8Array.from(nodes.missingLeft),
    left: Int32Array.from(nodes.left),
    right: Int32Array.from(nodes.right),
    value: Float64Array.from(nodes.value),
    count: Uint32Array.from(nodes.count),
    approved: new Uint32Array(0),
    gain: Float64Array.from(nodes.gain),
    subset: Int32Array.from(nodes.subset),
    subsets: Uint32Array.from(subsets),
    options: { rounds: wanted.trees },
  }
}

/** A row such a model may meet: missing values and categories it never saw among them. */
export function randomValues(model: Model, random: () => number): Float64Array {
  return Float64Array.from(model.features, ({ type, profile }) => {
    if (random() < 0.15) return Number.NaN
    if (type === 'boolean') return random() < 0.5 ? 0 : 1
    if (type === 'category') return Math.floor(random() * (profile.categoryCounts.length + 1))
    return Math.floor(random() * (profile.max + 1))
  })
}

function feature(
  name: string,
  type: Feature['type'],
  { categoryCount, grid }: RandomModelOptions,
): Model['features'][0] {
  const category = type === 'category'
  const categories = category ? Array.from({ length: categoryCount }, (_, c) => `${name}-${c}`) : []
  const max = category ? categoryCount - 1 : type === 'boolean' ? 1 : grid
  const categoryCounts = categories.map((_, c) => (c === 1 ? 0 : 10 + c))
  const profile = { min: 0, max, median: 0, integer: true, step: 1, scale: max, missing: 5, categoryCounts }
  return { name, type, monotone: 0, categories, profile }
}

function calibrationOf(method: RandomModelOptions['calibration'], random: () => number): Calibration | null {
  if (method === 'platt') return { method, slope: 0.5 + random(), intercept: random() - 0.5 }
  if (method !== 'isotonic') return null
  const raw = Float64Array.from({ length: 6 }, (_, i) => (i + random()) / 6)
  return { method, raw, calibrated: Float64Array.from(raw, () => random()).sort() }
}
