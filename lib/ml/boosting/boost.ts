import { createFeatureSampler } from '../forest/feature-sampler.ts'
import type { Feature } from '../frame.ts'
import { type FlatTree, flattenTree } from '../kernel/flatten-trees.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { log } from '../math/log.ts'
import { createRandom } from '../random.ts'
import { type RowSplit, splitRows } from '../split/split-rows.ts'
import type { RoundsReport } from '../training-report.ts'
import { finishTree } from './finish-tree.ts'
import { growLeafWise } from './grow-leaf-wise.ts'
import { innerLoss } from './inner-loss.ts'
import type { BoostingOptions } from './options.ts'
import { drawOrder } from './row-sampler.ts'
import { rootNode, type Scales, scalesFor } from './scales.ts'

interface Boosted {
  /** Margin of a row before the first tree. */
  base: number
  trees: FlatTree[]
  rounds: RoundsReport | null
}

interface BoostHooks {
  check: () => void
  /** Share of the rounds done. */
  onRound: (share: number) => void
}

/** The rounds of boosting over a kernel with margins; `labels` in the order of its rows. */
export function boost(
  kernel: Kernel,
  features: readonly Feature[],
  labels: Uint8Array,
  options: BoostingOptions,
  hooks: BoostHooks,
): Boosted {
  const scales = scalesFor(kernel.rows, options.positiveWeight)
  const { train: fit, test: inner } = innerSplit(labels, options)
  const base = begin(kernel, labels, fit, scales)
  const random = createRandom(options.seed)
  const drawFeatures = featureDraw(features, options.featureShare, random)
  const drawn = Math.max(2, Math.round(options.rowShare * fit.length))
  const { maxLeaves, maxDepth, rounds, patience, learningRate } = options
  const trees: FlatTree[] = []
  const logLoss: number[] = []
  let kept = 0
  kernel.gradients()
  for (let round = 1; round <= rounds; round++) {
    drawOrder(kernel.order, fit, inner, drawn, random)
    const root = rootNode(kernel.sum(0, drawn), options, scales)
    const grown = growLeafWise(kernel, features, root, drawn, {
      maxLeaves,
      maxDepth,
      features: drawFeatures(),
      check: hooks.check,
    })
    finishTree(kernel, grown, drawn, learningRate, scales)
    trees.push(flattenTree(grown.root, kernel.features, false))
    hooks.onRound(round / rounds)
    if (patience > 0 || round < rounds) kernel.gradients()
    if (patience === 0) continue
    logLoss.push(innerLoss(inner, labels, kernel.marginOfRow, scales.weights))
    if (kept === 0 || (logLoss[round - 1] as number) < (logLoss[kept - 1] as number)) kept = round
    if (round - kept >= patience) break
  }
  if (patience === 0) return { base, trees, rounds: null }
  return { base, trees: trees.slice(0, kept), rounds: { kept, innerRows: inner.length, logLoss } }
}

/** Rows to fit, and those that only tell when to stop: none without patience. */
function innerSplit(labels: Uint8Array, { patience, innerShare, seed }: BoostingOptions): RowSplit {
  if (patience > 0) return splitRows(labels, { testShare: innerShare, seed })
  return { train: Uint32Array.from(labels, (_, row) => row), test: new Uint32Array(0) }
}

/** Margins of the weighted share of the rows to fit, for every row; returns that margin. */
function begin(kernel: Kernel, labels: Uint8Array, fit: Uint32Array, scales: Scales): number {
  const { gradient, hessian, weights } = scales
  let positives = 0
  for (const row of fit) positives += labels[row] as number
  const base = log((weights[1] * positives) / (weights[0] * (fit.length - positives)))
  kernel.labelOfRow.set(labels)
  kernel.marginOfRow.fill(base)
  kernel.leafOfRow.fill(0)
  kernel.leafValues.fill(0)
  kernel.setLoss([-gradient * weights[0], gradient * weights[1]], [hessian * weights[0], hessian * weights[1]])
  return base
}

/** The features of the next tree; undefined = all. */
function featureDraw(
  features: readonly Feature[],
  share: number,
  random: () => number,
): () => readonly number[] | undefined {
  const count = Math.max(1, Math.round(share * features.length))
  if (count === features.length) return () => undefined
  const sampler = createFeatureSampler(features, count)
  sampler.restart(random)
  return () => sampler.draw()
}
