import { MAX_DEPTH, type TreeOptions } from '../tree/options.ts'
import { type ModelFeature, NODE, TREE_FORMAT, type TreeModel } from '../tree/tree-model.ts'
import { decodeFeatures } from './decode-features.ts'
import { invalid, type JsonObject, own, readArray, readNumber, readNumbers, readObject } from './read-json.ts'

const MAX_NODES = 1_000_000
const MAX_WORD = 0xffffffff
const HUGE = Number.MAX_VALUE

/**
 * Reads what `encodeTree` wrote. Input is not trusted: anything that is not a whole, acyclic tree
 * over its own features throws MlError `invalid_model` naming the place.
 */
export function decodeTree(json: unknown): TreeModel {
  const root = readObject(json, 'model')
  if (own(root, 'format') !== TREE_FORMAT) invalid('format', `must be "${TREE_FORMAT}"`)
  const features = decodeFeatures(own(root, 'features'))
  const nodes = readObject(own(root, 'nodes'), 'nodes')
  const size = readArray(own(nodes, 'kind'), 'nodes.kind', 1, MAX_NODES).length
  const subsets = readArray(own(root, 'subsets'), 'subsets', 0, MAX_NODES * 32).length
  const read = (key: string, min: number, max: number, whole: boolean): number[] =>
    readNumbers(own(nodes, key), `nodes.${key}`, size, [min, max, whole])
  const model: TreeModel = {
    format: TREE_FORMAT,
    features,
    kind: Uint8Array.from(read('kind', NODE.leaf, NODE.missing, true)),
    feature: Int32Array.from(read('feature', -1, features.length - 1, true)),
    threshold: Float64Array.from(read('threshold', -HUGE, HUGE, false)),
    missingLeft: Uint8Array.from(read('missingLeft', 0, 1, true)),
    left: Int32Array.from(read('left', -1, size - 1, true)),
    right: Int32Array.from(read('right', -1, size - 1, true)),
    value: Float64Array.from(read('value', 0, 1, false)),
    count: Uint32Array.from(read('count', 0, MAX_WORD, true)),
    approved: Uint32Array.from(read('approved', 0, MAX_WORD, true)),
    gain: Float64Array.from(read('gain', 0, HUGE, false)),
    subset: Int32Array.from(read('subset', -1, subsets, true)),
    subsets: Uint32Array.from(readNumbers(own(root, 'subsets'), 'subsets', subsets, [0, MAX_WORD, true])),
    options: decodeOptions(readObject(own(root, 'options'), 'options')),
  }
  checkShape(model)
  return model
}

function decodeOptions(item: JsonObject): TreeOptions {
  return {
    maxDepth: readNumber(own(item, 'maxDepth'), 'options.maxDepth', 1, MAX_DEPTH, true),
    minLeaf: readNumber(own(item, 'minLeaf'), 'options.minLeaf', 1, MAX_WORD, true),
    leafPrice: readNumber(own(item, 'leafPrice'), 'options.leafPrice', 0, HUGE),
    priorRows: readNumber(own(item, 'priorRows'), 'options.priorRows', 0, HUGE),
  }
}

/** Every node but the root is the child of exactly one earlier node, and asks what it can ask. */
function checkShape(model: TreeModel): void {
  const parents = new Uint8Array(model.kind.length)
  const depth = new Uint8Array(model.kind.length)
  model.kind.forEach((kind, node) => {
    const where = `nodes[${node}]`
    if ((model.approved[node] as number) > (model.count[node] as number)) invalid(where, 'has more approved than rows')
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
  for (let node = 1; node < parents.length; node++) if (!parents[node]) invalid(`nodes[${node}]`, 'has no parent')
}

function checkQuestion(model: TreeModel, node: number, where: string): void {
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
