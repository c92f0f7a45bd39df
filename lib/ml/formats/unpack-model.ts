import { ALGORITHMS, type Calibration, MODEL_FORMAT, type Model, NODE } from '../model.ts'
import { checkModel } from './check-model.ts'
import { decodeFeatures } from './decode-features.ts'
import { decodeOptions } from './decode-model.ts'
import { MAX_NODES, MAX_POINTS, MAX_TREES, MAX_WORDS } from './limits.ts'
import { HEAD_AT, MAGIC } from './pack-model.ts'
import { invalid, type JsonObject, own, readNumber, readObject, readOneOf } from './read-json.ts'
import { type Counts, fixByteOrder, type Sections, sectionBytes, sectionsOf } from './sections.ts'

/**
 * Reads what `packModel` wrote. Input is not trusted: whatever is not whole, acyclic trees over its
 * own features, in exactly as many bytes as they take, throws MlError `invalid_model`.
 */
export function unpackModel(bytes: Uint8Array): Model {
  // A copy of its own: views need an aligned start, and the model must not change with the input.
  const copy = new Uint8Array(bytes)
  const magic = String.fromCharCode(...copy.subarray(0, MAGIC.length))
  if (copy.length < HEAD_AT || magic !== MAGIC) invalid('model', `must start with "${MAGIC}"`)
  const length = new DataView(copy.buffer).getUint32(MAGIC.length, true)
  const start = HEAD_AT + length
  if (start % 8 !== 0 || start > copy.length) invalid('head', `cannot be ${length} bytes long`)
  const head = parseHead(copy.subarray(HEAD_AT, start))
  if (own(head, 'format') !== MODEL_FORMAT) invalid('format', `must be "${MODEL_FORMAT}"`)
  const counts = readCounts(readObject(own(head, 'counts'), 'counts'))
  const size = start + sectionBytes(counts)
  if (size !== copy.length) invalid('model', `must be ${size} bytes long, is ${copy.length}`)
  const sections = sectionsOf(counts, copy.buffer, start)
  fixByteOrder(sections)
  const [base, weight] = sections.line as unknown as [number, number]
  const model: Model = {
    format: MODEL_FORMAT,
    algorithm: readOneOf(own(head, 'algorithm'), 'algorithm', ALGORITHMS),
    features: decodeFeatures(own(head, 'features')),
    roots: sections.roots.slice(),
    link: readOneOf(own(head, 'link'), 'link', ['identity', 'logit'] as const),
    base,
    weight,
    calibration: calibrationOf(own(head, 'calibration'), sections.calibration),
    ...nodesOf(counts, sections),
    value: sections.value.slice(),
    count: sections.count.slice(),
    approved: sections.approved.slice(),
    subsets: sections.subsets.slice(),
    options: decodeOptions(own(head, 'options')),
  }
  checkModel(model)
  return model
}

function parseHead(bytes: Uint8Array): JsonObject {
  let head: unknown
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    invalid('head', 'must be JSON')
  }
  return readObject(head, 'head')
}

function readCounts(head: JsonObject): Counts {
  const count = (key: keyof Counts, min: number, max: number): number =>
    readNumber(own(head, key), `counts.${key}`, min, max, true)
  const nodes = count('nodes', 1, MAX_NODES)
  const inner = count('inner', 0, nodes)
  const whole = (key: keyof Counts, other: number): number =>
    readOneOf(count(key, 0, other), `counts.${key}`, [0, other])
  return {
    trees: count('trees', 1, Math.min(nodes, MAX_TREES)),
    nodes,
    inner,
    numbers: count('numbers', 0, inner),
    sets: count('sets', 0, inner),
    words: count('words', 0, MAX_WORDS),
    approved: whole('approved', nodes),
    calibration: count('calibration', 0, 2 * MAX_POINTS),
    lefts: whole('lefts', inner),
  }
}

function calibrationOf(method: unknown, numbers: Float64Array): Calibration | null {
  const wanted = readOneOf(method, 'calibration', ['platt', 'isotonic', null] as const)
  const points = numbers.length / 2
  const fits = wanted === null ? points === 0 : wanted === 'platt' ? points === 1 : points >= 1 && points % 1 === 0
  if (!fits) invalid('calibration', `cannot have ${numbers.length} numbers`)
  if (wanted === null) return null
  if (wanted === 'isotonic') return { method: wanted, raw: numbers.slice(0, points), calibrated: numbers.slice(points) }
  return { method: wanted, slope: numbers[0] as number, intercept: numbers[1] as number }
}

type Nodes = Pick<Model, 'kind' | 'feature' | 'threshold' | 'missingLeft' | 'left' | 'right' | 'gain' | 'subset'>

function nodesOf({ nodes, inner, numbers, sets }: Counts, sections: Sections): Nodes {
  const made: Nodes = {
    kind: sections.ask.map((ask) => ask & 3),
    missingLeft: sections.ask.map((ask) => ask >>> 2),
    feature: new Int32Array(nodes).fill(-1),
    threshold: new Float64Array(nodes),
    left: new Int32Array(nodes).fill(-1),
    right: new Int32Array(nodes).fill(-1),
    gain: new Float64Array(nodes),
    subset: new Int32Array(nodes).fill(-1),
  }
  const at = { inner: 0, numbers: 0, sets: 0 }
  const none = sections.left.length === 0
  for (let node = 0; node < nodes; node++) {
    const kind = made.kind[node]
    if (kind === NODE.leaf) continue
    if (at.inner < inner) {
      made.gain[node] = sections.gain[at.inner] as number
      made.feature[node] = sections.feature[at.inner] as number
      made.right[node] = sections.right[at.inner] as number
      made.left[node] = none ? node + 1 : (sections.left[at.inner] as number)
    }
    at.inner++
    if (kind === NODE.number) made.threshold[node] = sections.threshold[at.numbers++] ?? 0
    if (kind === NODE.category) made.subset[node] = sections.subset[at.sets++] ?? -1
  }
  if (at.inner !== inner || at.numbers !== numbers || at.sets !== sets) invalid('counts', 'do not match the nodes')
  return made
}
