import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gaussLegendre } from '../explain/quadrature.ts'
import { predictMargin, probabilityContributions, probabilityOf, shapRow, trainTree } from '../index.ts'
import { createRandom } from '../random.ts'
import { bruteForceShap } from './support/brute-force-shap.ts'
import { randomFrame, rowOf } from './support/random-frame.ts'
import { randomModel, randomValues } from './support/random-model.ts'

const seeds = fc.integer({ min: 0, max: 1e6 })

describe('shapRow', () => {
  it('is the Shapley value over all subsets: missing, categories, repeated features, empty nodes', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 7 }), (seed, depth) => {
        const model = randomModel(seed, { trees: 3, depth, categories: 2, categoryCount: seed % 2 ? 5 : 40 })
        const values = randomValues(model, createRandom(seed + 1))
        const { base, contributions } = shapRow(model, values)
        const truth = bruteForceShap(model, values)
        expect(Math.abs(base - truth.base)).toBeLessThan(1e-12)
        contributions.forEach((value, f) => {
          expect(Math.abs(value - (truth.contributions[f] as number))).toBeLessThan(1e-12)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('adds up to the margin on large ensembles of both links', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('logit' as const, 'identity' as const), (seed, link) => {
        const model = randomModel(seed, { trees: 40, depth: 12, numbers: 12, booleans: 3, categories: 4, link })
        const values = randomValues(model, createRandom(seed))
        const { base, margin, contributions } = shapRow(model, values)
        expect(margin).toBe(predictMargin(model, values))
        expect(Math.abs(contributions.reduce((sum, value) => sum + value, base) - margin)).toBeLessThan(1e-9)
      }),
      { numRuns: 25 },
    )
  })

  it('gives nothing to a feature never asked, and the same bits every time', () => {
    const model = randomModel(4, { trees: 40, depth: 6, numbers: 6 })
    const without = { ...model, kind: model.kind.slice() }
    model.feature.forEach((feature, node) => {
      if (feature === 2) without.kind[node] = 0
    })
    const values = randomValues(model, createRandom(9))
    expect(shapRow(without, values).contributions[2]).toBe(0)
    const once = shapRow(model, values)
    shapRow(model, randomValues(model, createRandom(10)))
    expect(shapRow(model, values)).toStrictEqual(once)
  })

  it('explains a tree as trained, from the approve share of its training rows', () => {
    const { frame, labels, rows } = randomFrame(6, { rows: 400 })
    const model = trainTree(frame, labels, rows, { minLeaf: 5, leafPrice: 0, priorRows: 0 })
    const share = labels.reduce((sum, label) => sum + label, 0) / 400
    for (let row = 0; row < 400; row += 7) {
      const { base, margin, contributions } = shapRow(model, rowOf(frame, row))
      expect(base).toBeCloseTo(share, 12)
      expect(contributions.reduce((sum, value) => sum + value, base)).toBeCloseTo(margin, 12)
    }
  })
})

describe('probabilityContributions', () => {
  const calibrations = fc.constantFrom('platt' as const, 'isotonic' as const, null)

  it('adds up to the calibrated probability, no sign turned', () => {
    fc.assert(
      fc.property(seeds, calibrations, fc.boolean(), (seed, calibration, logit) => {
        const model = randomModel(seed, { calibration, trees: 8, link: logit ? 'logit' : 'identity' })
        const shap = shapRow(model, randomValues(model, createRandom(seed)))
        const [pBase, p] = [probabilityOf(model, shap.base), probabilityOf(model, shap.margin)]
        const contributions = probabilityContributions(shap, pBase, p)
        const sum = contributions.reduce((total, value) => total + value, pBase)
        expect(Math.abs(sum - p)).toBeLessThanOrEqual(2 ** -52)
        contributions.forEach((value, f) => {
          expect(value * (shap.contributions[f] as number)).toBeGreaterThanOrEqual(0)
        })
      }),
      { numRuns: 400 },
    )
  })

  it('is the margin itself where margins are probabilities', () => {
    const shap = { base: 0.25, margin: 0.5, contributions: Float64Array.of(0.5, -0.25) }
    expect([...probabilityContributions(shap, 0.25, 0.5)]).toEqual([0.5, -0.25])
  })

  it('uses the slope there when pushes cancel out, and zeros where calibration is flat', () => {
    const still = { base: 1, margin: 1, contributions: Float64Array.of(2, -2, 0) }
    const [up, down, none] = probabilityContributions(still, 0.75, 0.75)
    expect([up, down, none]).toEqual([0.375, -0.375, 0])
    const flat = { base: 1, margin: 2, contributions: Float64Array.of(3, -2) }
    expect([...probabilityContributions(flat, 0.9, 0.9)].map((value) => value + 0)).toEqual([0, 0])
    expect([...probabilityContributions({ base: 1, margin: 1, contributions: Float64Array.of(0) }, 0.7, 0.7)]).toEqual([
      0,
    ])
  })
})

describe('gaussLegendre', () => {
  it.each([1, 2, 5, 15])('with %d points integrates every polynomial it should', (points) => {
    const { at, weight } = gaussLegendre(points)
    for (let degree = 0; degree < 2 * points; degree++) {
      const sum = at.reduce((total, t, q) => total + (weight[q] as number) * t ** degree, 0)
      expect(sum).toBeCloseTo(1 / (degree + 1), 13)
    }
  })
})
