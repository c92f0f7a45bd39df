import { MlError } from '../errors.ts'
import { type Model, type ModelFeature, NODE } from '../model.ts'
import { type Counts, fixByteOrder, type Sections, sectionBytes, sectionsOf } from './sections.ts'

/** First bytes of a packed model. */
export const MAGIC = 'AVALMDL1'
/** Magic and the length of the head. */
export const HEAD_AT = 12

const MOST_FEATURES = 0x10000

/**
 * The model in few bytes (about 24 a node), for storing and hashing: magic, length of a JSON head
 * padded with spaces to a multiple of 8, then the numbers little-endian in the order of `Sections`.
 * Equal models give equal bytes, whatever the order of their options' keys. What a node does not
 * use (the threshold of a leaf, say) is not kept. Read back by `unpackModel`.
 */
export function packModel(model: Model): Uint8Array {
  if (model.features.length > MOST_FEATURES) {
    throw new MlError('not_exportable', `${model.features.length} features; at most ${MOST_FEATURES}`)
  }
  const counts = countsOf(model)
  const head = new TextEncoder().encode(headOf(model, counts))
  const start = Math.ceil((HEAD_AT + head.length) / 8) * 8
  const bytes = new Uint8Array(start + sectionBytes(counts)).fill(0x20, 0, start)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(MAGIC.length, start - HEAD_AT, true)
  bytes.set(head, HEAD_AT)
  const sections = sectionsOf(counts, bytes.buffer, start)
  fill(sections, model)
  fixByteOrder(sections)
  return bytes
}

function countsOf(model: Model): Counts {
  const nodes = model.kind.length
  const counts = { inner: 0, numbers: 0, sets: 0 }
  let next = true
  for (let node = 0; node < nodes; node++) {
    const kind = model.kind[node]
    if (kind === NODE.leaf) continue
    counts.inner++
    if (kind === NODE.number) counts.numbers++
    if (kind === NODE.category) counts.sets++
    if (model.left[node] !== node + 1) next = false
  }
  const { calibration } = model
  return {
    ...counts,
    trees: model.roots.length,
    nodes,
    words: model.subsets.length,
    approved: model.approved.length,
    calibration: calibration === null ? 0 : calibration.method === 'platt' ? 2 : 2 * calibration.raw.length,
    lefts: next ? 0 : counts.inner,
  }
}

/** Keys in one order, so that equal models have equal heads. */
function headOf(model: Model, counts: Counts): string {
  const { trees, nodes, inner, numbers, sets, words, approved, calibration, lefts } = counts
  return JSON.stringify({
    format: model.format,
    algorithm: model.algorithm,
    link: model.link,
    calibration: model.calibration?.method ?? null,
    features: model.features.map(featureHead),
    options: Object.fromEntries(Object.entries(model.options).sort(([a], [b]) => (a < b ? -1 : 1))),
    counts: { trees, nodes, inner, numbers, sets, words, approved, calibration, lefts },
  })
}

function featureHead({ name, type, monotone, categories, profile }: ModelFeature): ModelFeature {
  const { min, max, median, integer, step, scale, missing, categoryCounts } = profile
  const ordered = { min, max, median, integer, step, scale, missing, categoryCounts }
  return { name, type, monotone, categories, profile: ordered }
}

function fill(sections: Sections, model: Model): void {
  const { calibration } = model
  sections.line.set([model.base, model.weight])
  if (calibration?.method === 'platt') sections.calibration.set([calibration.slope, calibration.intercept])
  if (calibration?.method === 'isotonic') {
    sections.calibration.set(calibration.raw)
    sections.calibration.set(calibration.calibrated, calibration.raw.length)
  }
  sections.value.set(model.value)
  sections.roots.set(model.roots)
  sections.count.set(model.count)
  sections.approved.set(model.approved)
  sections.subsets.set(model.subsets)
  const lefts = sections.left.length > 0
  let [inner, numbers, sets] = [0, 0, 0]
  for (let node = 0; node < model.kind.length; node++) {
    const kind = model.kind[node] as number
    sections.ask[node] = kind + 4 * (model.missingLeft[node] as number)
    if (kind === NODE.leaf) continue
    sections.gain[inner] = model.gain[node] as number
    sections.feature[inner] = model.feature[node] as number
    sections.right[inner] = model.right[node] as number
    if (lefts) sections.left[inner] = model.left[node] as number
    if (kind === NODE.number) sections.threshold[numbers++] = model.threshold[node] as number
    if (kind === NODE.category) sections.subset[sets++] = model.subset[node] as number
    inner++
  }
}
