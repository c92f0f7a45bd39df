import type { BinnedFeature, BinnedFrame } from '../bins/bin-frame.ts'
import type { Feature } from '../frame.ts'
import { MODEL_FORMAT, type Model, NODE } from '../model.ts'
import type { GrownNode } from './grow.ts'
import type { TreeOptions } from './options.ts'
import type { Split } from './split.ts'

/** Turns grown nodes into the model's flat arrays, depth-first, left before right. */
export function flatten(root: GrownNode, frame: BinnedFrame, features: Feature[], options: TreeOptions): Model {
  const size = countNodes(root)
  const subsets: number[] = []
  const model: Model = {
    format: MODEL_FORMAT,
    algorithm: 'tree',
    roots: Uint32Array.of(0),
    link: 'identity',
    base: 0,
    weight: 1,
    calibration: null,
    features: features.map((feature, f) => ({
      ...feature,
      categories: [...feature.categories],
      profile: (frame.features[f] as BinnedFeature).profile,
    })),
    kind: new Uint8Array(size),
    feature: new Int32Array(size).fill(-1),
    threshold: new Float64Array(size),
    missingLeft: new Uint8Array(size),
    left: new Int32Array(size).fill(-1),
    right: new Int32Array(size).fill(-1),
    value: new Float64Array(size),
    count: new Uint32Array(size),
    approved: new Uint32Array(size),
    gain: new Float64Array(size),
    subset: new Int32Array(size).fill(-1),
    subsets: new Uint32Array(0),
    options: { ...options },
  }
  let next = 0
  const place = (node: GrownNode): number => {
    const at = next++
    model.value[at] = node.value
    model.count[at] = node.rows
    model.approved[at] = node.positives
    const { split, left, right } = node
    if (!split || !left || !right) return at
    const binned = frame.features[split.feature] as BinnedFeature
    model.kind[at] = split.kind
    model.feature[at] = split.feature
    model.missingLeft[at] = split.missingLeft ? 1 : 0
    // Gini = 2·p·(1−p): twice the squared loss the scan works with.
    model.gain[at] = 2 * split.gain
    if (split.kind === NODE.number) model.threshold[at] = binned.edges[split.bin] as number
    if (split.kind === NODE.category) {
      model.subset[at] = subsets.length
      subsets.push(...subsetWords(split, binned))
    }
    model.left[at] = place(left)
    model.right[at] = place(right)
    return at
  }
  place(root)
  model.subsets = Uint32Array.from(subsets)
  return model
}

/** Bit c = category c goes left; a category training never saw follows the missing rows. */
function subsetWords(split: Split, binned: BinnedFeature): number[] {
  const binOf = binned.binOf ?? new Int16Array(0)
  const words = new Array<number>(Math.ceil(binOf.length / 32)).fill(0)
  const left = new Set(split.leftBins)
  binOf.forEach((bin, category) => {
    if (!(bin < 0 ? split.missingLeft : left.has(bin))) return
    words[category >>> 5] = ((words[category >>> 5] as number) | (1 << (category & 31))) >>> 0
  })
  return words
}

function countNodes(node: GrownNode): number {
  return 1 + (node.left ? countNodes(node.left) : 0) + (node.right ? countNodes(node.right) : 0)
}
