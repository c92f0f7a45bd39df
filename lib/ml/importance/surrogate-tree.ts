import type { Frame } from '../frame.ts'
import { checkCancelled, type TrainHooks } from '../grow/train-hooks.ts'
import { type Model, NODE } from '../model.ts'
import { alignColumns } from '../predict/align-columns.ts'
import { predictInParts } from '../predict/predict-in-parts.ts'
import { leafOfRows, predictRows } from '../predict/predict-rows.ts'
import { evenSample } from '../split/even-sample.ts'
import type { RowSplit } from '../split/split-rows.ts'
import type { Surrogate } from '../training-report.ts'
import { trainTree } from '../tree/train-tree.ts'
import { meanOf } from './interval.ts'

const DEPTH = 4
const MOST_ROWS = 20_000

/**
 * A tree of at most four questions that imitates a model: grown on its answers at `threshold` for
 * the training rows (when they are all alike, on which of them lie above their median), its leaves
 * give the model's mean P(approve) there; agreement and R² are measured on the test rows. Null when
 * the model tells no rows apart.
 */
export function surrogateTree(
  model: Model,
  frame: Frame,
  { train, test }: RowSplit,
  threshold: number,
  hooks: TrainHooks = {},
): Surrogate | null {
  const rows = evenSample(train, MOST_ROWS)
  const ask = (of: Uint32Array): Float64Array => predictInParts(model, frame, of, () => checkCancelled(hooks))
  const taught = ask(rows)
  const cut = cutOf(taught, threshold)
  if (cut === null) return null
  const answers = new Uint8Array(frame.rows)
  rows.forEach((row, i) => {
    answers[row] = (taught[i] as number) >= cut ? 1 : 0
  })
  const tree = trainTree(frame, answers, rows, { maxDepth: DEPTH }, hooks)
  const surrogate = withMeans(tree, leafOfRows(tree, alignColumns(tree, frame), rows), taught)
  const held = evenSample(test, MOST_ROWS)
  const truth = ask(held)
  const guess = predictRows(surrogate, frame, held)
  let alike = 0
  let missed = 0
  truth.forEach((probability, i) => {
    if (probability >= threshold === (guess[i] as number) >= threshold) alike++
    missed += (probability - (guess[i] as number)) ** 2
  })
  const { mean } = meanOf(truth)
  const all = truth.reduce((sum, probability) => sum + (probability - mean) ** 2, 0)
  return {
    model: surrogate,
    agreement: truth.length > 0 ? alike / truth.length : 1,
    r2: all > 0 ? 1 - missed / all : 0,
  }
}

function cutOf(probabilities: Float64Array, threshold: number): number | null {
  const sorted = probabilities.toSorted()
  const [least, most] = [sorted[0] as number, sorted[sorted.length - 1] as number]
  if (!(least < most)) return null
  if (least < threshold && threshold <= most) return threshold
  const median = sorted[sorted.length >> 1] as number
  return median > least ? median : (sorted.find((value) => value > least) ?? null)
}

/** The tree with the mean probability of the rows at each node for value. */
function withMeans(tree: Model, leaves: Uint32Array, probabilities: Float64Array): Model {
  const sums = new Float64Array(tree.kind.length)
  const counts = new Float64Array(tree.kind.length)
  leaves.forEach((leaf, i) => {
    sums[leaf] = (sums[leaf] as number) + (probabilities[i] as number)
    counts[leaf] = (counts[leaf] as number) + 1
  })
  for (let node = tree.kind.length - 1; node >= 0; node--) {
    if (tree.kind[node] === NODE.leaf) continue
    for (const child of [tree.left[node] as number, tree.right[node] as number]) {
      sums[node] = (sums[node] as number) + (sums[child] as number)
      counts[node] = (counts[node] as number) + (counts[child] as number)
    }
  }
  const value = tree.value.map((old, node) => {
    const count = counts[node] as number
    return count > 0 ? Math.min(1, (sums[node] as number) / count) : old
  })
  return { ...tree, value }
}
