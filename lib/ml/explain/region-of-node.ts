import { type Model, NODE } from '../model.ts'
import { goesLeft } from '../predict/find-leaf.ts'
import { type Region, wholeRegion } from './condition.ts'

/** Cuts `region` down to the side a node sends left or right. */
export function narrow(model: Model, node: number, left: boolean, region: Region): void {
  const kind = model.kind[node]
  const missingLeft = kind !== NODE.missing && model.missingLeft[node] === 1
  if (missingLeft !== left) region.missing = false
  if (kind === NODE.missing) {
    if (!left) region.present = false
  } else if (kind === NODE.number) {
    const threshold = model.threshold[node] as number
    if (left) region.upTo = Math.min(region.upTo, threshold)
    else region.above = Math.max(region.above, threshold)
  } else {
    const allowed = region.allowed as Uint8Array
    for (let c = 0; c < allowed.length; c++) if (goesLeft(model, node, c) !== left) allowed[c] = 0
  }
}

/** Parent of every node; −1 for the root. */
export function parentsOf(model: Model): Int32Array {
  const parents = new Int32Array(model.kind.length).fill(-1)
  for (let node = 0; node < model.kind.length; node++) {
    if (model.kind[node] === NODE.leaf) continue
    parents[model.left[node] as number] = node
    parents[model.right[node] as number] = node
  }
  return parents
}

/** What a row must be to reach `leaf`: a region for each feature on its path, in path order. */
export function regionsOfLeaf(model: Model, leaf: number, parents: Int32Array): Map<number, Region> {
  const path: number[] = [leaf]
  for (let node = parents[leaf] as number; node >= 0; node = parents[node] as number) path.unshift(node)
  const regions = new Map<number, Region>()
  for (let i = 0; i + 1 < path.length; i++) {
    const node = path[i] as number
    const feature = model.feature[node] as number
    const region = regions.get(feature) ?? wholeRegion(model, feature)
    narrow(model, node, path[i + 1] === model.left[node], region)
    regions.set(feature, region)
  }
  return regions
}
