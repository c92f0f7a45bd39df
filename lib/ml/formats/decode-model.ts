import { ALGORITHMS, type Calibration, MODEL_FORMAT, type Model } from '../model.ts'
import { checkModel } from './check-model.ts'
import { decodeFeatures } from './decode-features.ts'
import { MAX_NODES, MAX_POINTS, MAX_TREES, MAX_WORDS } from './limits.ts'
import { invalid, own, readArray, readNumber, readNumbers, readObject, readOneOf } from './read-json.ts'

const HUGE = Number.MAX_VALUE
const BYTE: [number, number, boolean] = [0, 0xff, true]
const SIGNED: [number, number, boolean] = [-0x80000000, 0x7fffffff, true]
const WORD: [number, number, boolean] = [0, 0xffffffff, true]
const DOUBLE: [number, number, boolean] = [-HUGE, HUGE, false]

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
  const subsets = readArray(own(root, 'subsets'), 'subsets', 0, MAX_WORDS).length
  const trees = readArray(own(root, 'roots'), 'roots', 1, Math.min(size, MAX_TREES)).length
  const approved = readArray(own(nodes, 'approved'), 'nodes.approved', 0, size).length
  if (approved !== 0 && approved !== size) invalid('nodes.approved', `must have 0 or ${size} items`)
  const read = (key: string, range: [number, number, boolean], length = size): number[] =>
    readNumbers(own(nodes, key), `nodes.${key}`, length, range)
  const model: Model = {
    format: MODEL_FORMAT,
    algorithm: readOneOf(own(root, 'algorithm'), 'algorithm', ALGORITHMS),
    features,
    roots: Uint32Array.from(readNumbers(own(root, 'roots'), 'roots', trees, WORD)),
    link: readOneOf(own(root, 'link'), 'link', ['identity', 'logit'] as const),
    base: readNumber(own(root, 'base'), 'base', -HUGE, HUGE),
    weight: readNumber(own(root, 'weight'), 'weight', -HUGE, HUGE),
    calibration: decodeCalibration(own(root, 'calibration')),
    kind: Uint8Array.from(read('kind', BYTE)),
    feature: Int32Array.from(read('feature', SIGNED)),
    threshold: Float64Array.from(read('threshold', DOUBLE)),
    missingLeft: Uint8Array.from(read('missingLeft', BYTE)),
    left: Int32Array.from(read('left', SIGNED)),
    right: Int32Array.from(read('right', SIGNED)),
    value: Float64Array.from(read('value', DOUBLE)),
    count: Uint32Array.from(read('count', WORD)),
    approved: Uint32Array.from(read('approved', WORD, approved)),
    gain: Float64Array.from(read('gain', DOUBLE)),
    subset: Int32Array.from(read('subset', SIGNED)),
    subsets: Uint32Array.from(readNumbers(own(root, 'subsets'), 'subsets', subsets, WORD)),
    options: decodeOptions(own(root, 'options')),
  }
  checkModel(model)
  return model
}

export function decodeOptions(value: unknown): Record<string, number> {
  const item = readObject(value, 'options')
  return Object.fromEntries(Object.keys(item).map((key) => [key, readNumber(item[key], `options.${key}`, -HUGE, HUGE)]))
}

function decodeCalibration(value: unknown): Calibration | null {
  if (value === null) return null
  const where = 'calibration'
  const item = readObject(value, where)
  const method = readOneOf(own(item, 'method'), `${where}.method`, ['platt', 'isotonic'] as const)
  const number = (key: string): number => readNumber(own(item, key), `${where}.${key}`, -HUGE, HUGE)
  if (method === 'platt') return { method, slope: number('slope'), intercept: number('intercept') }
  const points = readArray(own(item, 'raw'), `${where}.raw`, 1, MAX_POINTS).length
  const list = (key: string): Float64Array =>
    Float64Array.from(readNumbers(own(item, key), `${where}.${key}`, points, DOUBLE))
  return { method, raw: list('raw'), calibrated: list('calibrated') }
}
