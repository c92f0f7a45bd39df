import { type Calibration, type Model, type ModelFeature, NODE } from '../model.ts'
import { MAX_DEPTH } from '../tree/options.ts'
import { invalid, readNumber } from './read-json.ts'

const HUGE = Number.MAX_VALUE

/**
 * What must hold of any model that came from outside, whichever format it came in: every number in
 * its range, whole acyclic trees one after the other, and questions that its features can be asked.
 * Throws `invalid_model` naming the place.
 */
export function checkModel(model: Model): void {
  const last = model.kind.length - 1
  const shares: [number, number] = model.link === 'identity' ? [0, 1] : [-HUGE, HUGE]
  readNumber(model.base, 'base', -HUGE, HUGE)
  readNumber(model.weight, 'weight', Number.MIN_VALUE, HUGE)
  if (model.calibration) checkCalibration(model.calibration)
  inRange(model.roots, 'roots', 0, last)
  inRange(model.kind, 'nodes.kind', NODE.leaf, NODE.missing)
  inRange(model.feature, 'nodes.feature', -1, model.features.length - 1)
  inRange(model.threshold, 'nodes.threshold', -HUGE, HUGE)
  inRange(model.missingLeft, 'nodes.missingLeft', 0, 1)
  inRange(model.left, 'nodes.left', -1, last)
  inRange(model.right, 'nodes.right', -1, last)
  inRange(model.value, 'nodes.value', ...shares)
  inRange(model.gain, 'nodes.gain', 0, HUGE)
  inRange(model.subset, 'nodes.subset', -1, model.subsets.length)
  checkShape(model)
}

function inRange(list: Float64Array | Int32Array | Uint32Array | Uint8Array, where: string, min: number, max: number) {
  for (let i = 0; i < list.length; i++) {
    const value = list[i] as number
    if (!(value >= min && value <= max)) readNumber(value, `${where}[${i}]`, min, max)
  }
}

function checkCalibration(calibration: Calibration): void {
  if (calibration.method === 'platt') {
    readNumber(calibration.slope, 'calibration.slope', Number.MIN_VALUE, HUGE)
    readNumber(calibration.intercept, 'calibration.intercept', -HUGE, HUGE)
    return
  }
  for (const key of ['raw', 'calibrated'] as const) {
    const list = calibration[key]
    inRange(list, `calibration.${key}`, 0, 1)
    for (let i = 1; i < list.length; i++) {
      const rise = (list[i] as number) - (list[i - 1] as number)
      if (rise < 0 || (key === 'raw' && rise === 0)) invalid(`calibration.${key}[${i}]`, 'must not fall')
    }
  }
}

/** Every node but the roots is the child of exactly one earlier node of its own tree. */
function checkShape(model: Model): void {
  const size = model.kind.length
  const parents = new Uint8Array(size)
  const depth = new Uint8Array(size)
  if (model.roots[0] !== 0) invalid('roots[0]', 'must be 0')
  model.roots.forEach((node, t) => {
    if (t > 0 && node <= (model.roots[t - 1] as number)) invalid(`roots[${t}]`, 'must come after the one before')
    parents[node] = 1
  })
  let tree = 0
  for (let node = 0; node < size; node++) {
    if (node === model.roots[tree + 1]) tree++
    const end = model.roots[tree + 1] ?? size
    const place = (): string => `nodes[${node}]`
    if ((model.approved[node] ?? 0) > (model.count[node] as number)) invalid(place(), 'has more approved than rows')
    const children = [model.left[node] as number, model.right[node] as number]
    if (model.kind[node] === NODE.leaf) {
      if (children[0] !== -1 || children[1] !== -1) invalid(place(), 'is a leaf with children')
      continue
    }
    for (const child of children) {
      if (child <= node) invalid(place(), `has the child ${child}, which must come after it`)
      if (child >= end) invalid(place(), `has the child ${child}, which is in another tree`)
      parents[child] = (parents[child] as number) + 1
      if (parents[child] !== 1) invalid(`nodes[${child}]`, 'has more than one parent')
      depth[child] = (depth[node] as number) + 1
      if ((depth[child] as number) > MAX_DEPTH) invalid(`nodes[${child}]`, `lies deeper than ${MAX_DEPTH}`)
    }
    checkQuestion(model, node, place)
  }
  const orphan = parents.indexOf(0)
  if (orphan >= 0) invalid(`nodes[${orphan}]`, 'has no parent')
}

function checkQuestion(model: Model, node: number, place: () => string): void {
  const about = model.features[model.feature[node] as number]
  if (!about) invalid(place(), 'asks no feature')
  const feature = about as ModelFeature
  const kind = model.kind[node]
  if (kind === NODE.number && feature.type === 'category') invalid(place(), `asks a threshold of "${feature.name}"`)
  if (kind !== NODE.category) return
  if (feature.type !== 'category') invalid(place(), `asks categories of "${feature.name}"`)
  const start = model.subset[node] as number
  const end = start + Math.ceil(feature.categories.length / 32)
  if (start < 0 || end > model.subsets.length) invalid(place(), 'has a subset outside "subsets"')
}
