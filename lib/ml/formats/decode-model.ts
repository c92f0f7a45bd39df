import { ALGORITHMS, type Calibration, MODEL_FORMAT, type Model, type ModelFeature, NODE } from '../model.ts'
import { MAX_DEPTH } from '../tree/options.ts'
import { decodeFeatures } from './decode-features.ts'
import { invalid, own, readArray, readNumber, readNumbers, readObject, readOneOf } from './read-json.ts'

const MAX_NODES = 8_000_000
const MAX_TREES = 10_000
const MAX_POINTS = 100_000
const MAX_WORD = 0xffffffff
const HUGE = Number.MAX_VALUE

/**
 * Reads what `encodeModel` wrote. Input is not trusted: anything that is not whole, acyclic trees
 * over its own features throws MlError `invalid_model` naming the place.
 */
export function decodeModel(json: unknown): Model {
  const root = readObject(json, 'model')
  if (own(root, 'format') !== MODEL_FORMAT) invalid('format', `must be "${MODEL_FORMAT}"`)
  const features = decodeFeatures(own(root, 'features'))
  const nodes = readObject(own(root, 'nodes'), 'nodes')
  const size = readArray(own(nodes, 'kind'), 'nodes.kind', 1, MAX_NODES).length
  const subsets = readArray(own(root, 'subsets'), 'subsets', 0, MAX_NODES * 32).length
  const trees = readArray(own(root, 'roots'), 'roots', 1, Math.min(size, MAX_TREES)).length
  const approved = readArray(own(nodes, 'approved'), 'nodes.approved', 0, size).length
  if (approved !== 0 && approved !== size) invalid('nodes.approved', `must have 0 or ${size} items`)
  const read = (key: string, min: number, max: number, whole: boolean): number[] =>
    readNumbers(own(nodes, key), `nodes.${key}`, size, [min, max, whole])
  const link = readOneOf(own(root, 'link'), 'link', ['identity', 'logit'] as const)
  const shares: [number, number] = link === 'identity' ? [0, 1] : [-HUGE, HUGE]
  const model: Model = {
    format: MODEL_FORMAT,
    algorithm: readOneOf(own(root, 'algorithm'), 'algorithm', ALGORITHMS),
    features,
    roots: Uint32Array.from(readNumbers(own(root, 'roots'), 'roots', trees, [0, size - 1, true])),
    link,
    base: readNumber(own(root, 'base'), 'base', -HUGE, HUGE),
    weight: readNumber(own(root, 'weight'), 'weight', Number.MIN_VALUE, HUGE),
    calibration: decodeCalibration(own(root, 'calibration')),
    kind: Uint8Array.from(read('kind', NODE.leaf, NODE.missing, true)),
    feature: Int32Array.from(read('feature', -1, features.length - 1, true)),
    threshold: Float64Array.from(read('threshold', -HUGE, HUGE, false)),
    missingLeft: Uint8Array.from(read('missingLeft', 0, 1, true)),
    left: Int32Array.from(read('left', -1, size - 1, true)),
    right: Int32Array.from(read('right', -1, size - 1, true)),
    value: Float64Array.from(read('value', ...shares, false)),
    count: Uint32Array.from(read('count', 0, MAX_WORD, true)),
    approved: Uint32Array.from(readNumbers(own(nodes, 'approved'), 'nodes.approved', approved, [0, MAX_WORD, true])),
    gain: Float64Array.from(read('gain', 0, HUGE, false)),
    subset: Int32Array.from(read('subset', -1, subsets, true)),
    subsets: Uint32Array.from(readNumbers(own(root, 'subsets'), 'subsets', subsets, [0, MAX_WORD, true])),
    options: decodeOptions(own(root, 'options')),
  }
  checkShape(model)
  return model
}

function decodeOptions(value: unknown): Record<string, number> {
  const item = readObject(value, 'options')
  return Object.fromEntries(Object.keys(item).map((key) => [key, readNumber(item[key], `options.${key}`, -HUGE, HUGE)]))
}

function decodeCalibration(value: unknown): Calibration | null {
  if (value === null) return null
  const item = readObject(value, 'calibration')
  const where = 'calibration'
  if (readOneOf(own(item, 'method'), `${where}.method`, ['platt', 'isotonic'] as const) === 'platt') {
    const slope = readNumber(own(item, 'slope'), `${where}.slope`, Number.MIN_VALUE, HUGE)
    return { method: 'platt', slope, intercept: readNumber(own(item, 'intercept'), `${where}.intercept`, -HUGE, HUGE) }
  }
  const points = readArray(own(item, 'raw'), `${where}.raw`, 1, MAX_POINTS).length
  const ascending = (key: string, strictly: boolean): Float64Array => {
    const list = Float64Array.from(readNumbers(own(item, key), `${where}.${key}`, points, [0, 1, false]))
    for (let i = 1; i < points; i++) {
      const rise = (list[i] as number) - (list[i - 1] as number)
      if (rise < 0 || (strictly && rise === 0)) invalid(`${where}.${key}[${i}]`, 'must not fall')
    }
    return list
  }
  return { method: 'isotonic', raw: ascending('raw', true), calibrated: ascending('calibrated', false) }
}

/** Every node but the roots is the child of exactly one earlier node, and asks what it can ask. */
function checkShape(model: Model): void {
  const parents = new Uint8Array(model.kind.length)
  if (model.roots[0] !== 0) invalid('roots[0]', 'must be 0')
  model.roots.forEach((node, t) => {
    if (t > 0 && node <= (model.roots[t - 1] as number)) invalid(`roots[${t}]`, 'must come after the one before')
    parents[node] = 1
  })
  const depth = new Uint8Array(model.kind.length)
  model.kind.forEach((kind, node) => {
    const where = `nodes[${node}]`
    if ((model.approved[node] ?? 0) > (model.count[node] as number)) invalid(where, 'has more approved than rows')
    const children = [model.left[node] as number, model.right[node] as number]
    if (kind === NODE.leaf) {
      if (children[0] !== -1 || children[1] !== -1) invalid(where, 'is a leaf with children')
      return
    }
    for (const child of children) {
      if (child <= node) invalid(where, `has the child ${child}, which must come after it`)
      parents[child] = (parents[child] as number) + 1
      if (parents[child] !== 1) invalid(`nodes[${child}]`, 'has more than one parent')
      depth[child] = (depth[node] as number) + 1
      if ((depth[child] as number) > MAX_DEPTH) invalid(`nodes[${child}]`, `lies deeper than ${MAX_DEPTH}`)
    }
    checkQuestion(model, node, where)
  })
  for (let node = 0; node < parents.length; node++) if (!parents[node]) invalid(`nodes[${node}]`, 'has no parent')
}

function checkQuestion(model: Model, node: number, where: string): void {
  const about = model.features[model.feature[node] as number]
  if (!about) invalid(where, 'asks no feature')
  const feature = about as ModelFeature
  const kind = model.kind[node]
  if (kind === NODE.number && feature.type === 'category') invalid(where, `asks a threshold of "${feature.name}"`)
  if (kind !== NODE.category) return
  if (feature.type !== 'category') invalid(where, `asks categories of "${feature.name}"`)
  const start = model.subset[node] as number
  const end = start + Math.ceil(feature.categories.length / 32)
  if (start < 0 || end > model.subsets.length) invalid(where, 'has a subset outside "subsets"')
}
