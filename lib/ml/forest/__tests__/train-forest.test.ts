import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestGain, rowsByNode } from '../../__tests__/support/brute-force.ts'
import { randomFrame, rowOf } from '../../__tests__/support/random-frame.ts'
import { decodeModel, encodeModel, evaluate, NODE, predictRow, predictRows, trainForest } from '../../index.ts'
import { createRandom } from '../../random.ts'
import { drawsOf, outOfBagByHand } from './support.ts'

const seeds = fc.integer({ min: 0, max: 1e6 })

/** Rows by their number, as often as the tree drew them. */
function drawn(times: Uint8Array): number[] {
  return [...times].flatMap((count, row) => Array.from({ length: count }, () => row))
}

describe('trainForest', () => {
  it('grows each tree on its own draw, best split by best split', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 1, 4), (seed, minLeaf) => {
        const { frame, labels, rows } = randomFrame(seed, { rows: 60, categories: 0 })
        const { model } = trainForest(frame, labels, rows, { trees: 3, minLeaf, nodeFeatures: 4, seed, maxDepth: 5 })
        model.roots.forEach((root, tree) => {
          const end = model.roots[tree + 1] ?? model.kind.length
          const single = { ...model, ...sliceTree(model, root, end) }
          rowsByNode(single, frame, drawn(drawsOf(model, tree, 60))).forEach((reached, at) => {
            const node = root + at
            expect(model.count[node]).toBe(reached.length)
            const approved = reached.filter((row) => labels[row] === 1).length
            expect(model.value[node]).toBeCloseTo(approved / reached.length, 9)
            if (model.kind[node] === NODE.leaf) return
            expect(model.gain[node]).toBeCloseTo(bestGain(frame, labels, reached, minLeaf), 8)
          })
        })
      }),
      { numRuns: 25 },
    )
  })

  it('scores each row by the trees that did not draw it', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(2, 25), fc.constantFrom(0.3, 1), (seed, trees, rowShare) => {
        const { frame, labels, rows } = randomFrame(seed, { rows: 120, categoryCount: 30 })
        const { model, outOfBag } = trainForest(frame, labels, rows, { trees, seed, rowShare, minLeaf: 2 })
        const probabilities = outOfBagByHand(model, frame, rows)
        const kept = rows.filter((_, i) => !Number.isNaN(probabilities[i]))
        const own = Uint8Array.from(kept, (row) => labels[row] as number)
        const { auc, logLoss, brier, accuracy } = evaluate(
          own,
          probabilities.filter((p) => !Number.isNaN(p)),
          0.5,
        )
        expect(outOfBag).toEqual({ rows: kept.length, auc, logLoss, brier, accuracy })
      }),
      { numRuns: 25 },
    )
  })

  it('predicts the mean of its leaves, missing and unseen categories included, and survives JSON', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { frame, labels, rows } = randomFrame(seed, { categories: 2, categoryCount: 40, rows: 300 })
        const { model } = trainForest(frame, labels, rows, { trees: 10, seed, minLeaf: 3 })
        const again = decodeModel(JSON.parse(JSON.stringify(encodeModel(model))))
        expect(again).toEqual(model)
        const predicted = predictRows(model, frame)
        expect(predictRows(again, frame)).toEqual(predicted)
        expect(predicted.every((p) => p >= 0 && p <= 1)).toBe(true)
        const values = rowOf(frame, seed % 300)
        expect(predictRow(model, values)).toBe(predicted[seed % 300])
        const last = values.length - 1
        for (const stranger of [40, -1, 2.5]) {
          const missing = predictRow(model, values.with(last, Number.NaN))
          expect(predictRow(model, values.with(last, stranger))).toBe(missing)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('holds monotone directions exactly between any two rows', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0, 0.2), (seed, missingShare) => {
        const { frame, labels, rows } = randomFrame(seed, {
          rows: 400,
          numbers: 4,
          booleans: 2,
          distinct: seed % 2 ? 0 : 12,
          monotone: true,
          missingShare,
        })
        const { model } = trainForest(frame, labels, rows, {
          trees: 12,
          minLeaf: 2,
          seed,
          positiveWeight: 1 + (seed % 3),
        })
        const random = createRandom(seed)
        for (let pair = 0; pair < 200; pair++) {
          const values = rowOf(frame, Math.floor(random() * 400))
          const f = Math.floor(random() * 6)
          const other = frame.columns[f]?.[Math.floor(random() * 400)] as number
          const from = values[f] as number
          if (Number.isNaN(other) || Number.isNaN(from)) continue
          const high = predictRow(model, values.with(f, Math.max(from, other)))
          const low = predictRow(model, values.with(f, Math.min(from, other)))
          expect((high - low) * (frame.features[f]?.monotone ?? 0)).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('leans towards the class that weighs more', () => {
    const { frame, labels, rows } = randomFrame(3, { rows: 800 })
    const mean = (positiveWeight: number): number =>
      predictRows(trainForest(frame, labels, rows, { trees: 20, positiveWeight }).model, frame).reduce(
        (sum, p) => sum + p / 800,
        0,
      )
    const means = [0.1, 1, 10].map(mean)
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    expect((means[2] as number) - (means[0] as number)).toBeGreaterThan(0.2)
    const { model } = trainForest(frame, labels, rows, { trees: 3, positiveWeight: 10 })
    expect(Array.from(model.roots, (root) => model.count[root])).toEqual([800, 800, 800])
  })
})

function sliceTree(model: ReturnType<typeof trainForest>['model'], from: number, to: number) {
  const moved = (list: Int32Array): Int32Array => list.slice(from, to).map((node) => (node < 0 ? node : node - from))
  return {
    kind: model.kind.slice(from, to),
    feature: model.feature.slice(from, to),
    threshold: model.threshold.slice(from, to),
    missingLeft: model.missingLeft.slice(from, to),
    left: moved(model.left),
    right: moved(model.right),
  }
}
