import type { Frame, Model } from '../../index.ts'
import { leafOfRows } from '../../predict/predict-rows.ts'
import { createRandom } from '../../random.ts'
import { drawRows } from '../draw-rows.ts'
import { seedOfTree } from '../seed-of-tree.ts'

/** How often each of `rows` training rows entered the tree of that number. */
export function drawsOf(model: Model, tree: number, rows: number): Uint8Array {
  const times = new Uint8Array(rows)
  const { seed, rowShare } = model.options as { seed: number; rowShare: number }
  drawRows(times, Math.max(1, Math.round(rowShare * rows)), createRandom(seedOfTree(seed, tree)))
  return times
}

/** P(approve) of each row by the trees that did not draw it, NaN where all did: asked tree by tree. */
export function outOfBagByHand(model: Model, frame: Frame, rows: Uint32Array): Float64Array {
  const sums = new Float64Array(rows.length)
  const trees = new Float64Array(rows.length)
  model.roots.forEach((root, tree) => {
    const times = drawsOf(model, tree, rows.length)
    leafOfRows(model, frame.columns, rows, root).forEach((leaf, i) => {
      if (times[i]) return
      sums[i] = (sums[i] as number) + (model.value[leaf] as number)
      trees[i] = (trees[i] as number) + 1
    })
  })
  return sums.map((sum, i) => sum / (trees[i] as number))
}
