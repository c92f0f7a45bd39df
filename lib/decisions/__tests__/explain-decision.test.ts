import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Model, predictMargin, predictRow, satisfies } from '@/lib/ml'
import { answerOf, type Policy, thresholdHeld } from '../core/answer'
import { explainDecision } from '../core/explain-decision'
import type { Value } from '../core/stored-decision'
import { everyLearner } from './learners'

const band: Policy = { threshold: 0.5, reviewFrom: 0.4, reviewTo: 0.6 }
const noBand: Policy = { threshold: 0.5, reviewFrom: null, reviewTo: null }
const free = new Set<number>()

const values = fc
  .tuple(
    fc.option(fc.integer({ min: 0, max: 6 })),
    fc.option(fc.integer({ min: 0, max: 1_000 })),
    fc.option(fc.integer({ min: 0, max: 1 })),
    fc.option(fc.integer({ min: 0, max: 2 })),
  )
  .map((cells) => Float64Array.from(cells, (cell) => cell ?? Number.NaN))
const policies = fc.constantFrom(band, noBand)

const place = (model: Model, name: string) => model.features.findIndex((feature) => feature.name === name)

/** A value of the wire as the model reads it. */
function encoded(model: Model, feature: number, value: Value): number {
  if (value === null) return Number.NaN
  return typeof value === 'string' ? (model.features[feature]?.categories.indexOf(value) ?? -1) : Number(value)
}

describe.each(everyLearner())('an explanation of the $name', ({ model, background }) => {
  const explain = (row: Float64Array, policy: Policy, frozen = free) =>
    explainDecision(model, row, policy, { frozen, background })

  it('adds up to the probability and to the margin', () => {
    fc.assert(
      fc.property(values, policies, (row, policy) => {
        const told = explain(row, policy)
        expect(told.probability).toBe(predictRow(model, row))
        expect(told.margin).toBe(predictMargin(model, row))
        const sum = told.reasons.reduce((total, reason) => total + reason.contribution, told.base)
        expect(sum + told.others.contribution).toBeCloseTo(told.probability, 12)
        const margin = told.reasons.reduce((total, reason) => total + reason.marginContribution, told.baseMargin)
        expect(margin + told.others.marginContribution).toBeCloseTo(told.margin, 9)
      }),
    )
  })

  it('puts what speaks for the answer first, each with a condition that the row meets', () => {
    fc.assert(
      fc.property(values, policies, (row, policy) => {
        const { decision, reasons } = explain(row, policy)
        for (const { feature, condition, contribution, marginContribution } of reasons) {
          expect(satisfies(model, { feature: place(model, feature), condition }, row)).toBe(true)
          expect(contribution * marginContribution).toBeGreaterThanOrEqual(0)
        }
        const sign = decision === 'approved' ? 1 : decision === 'rejected' ? -1 : 0
        const speaks = reasons.map((reason) => reason.contribution * sign > 0)
        expect(speaks).toEqual([...speaks].sort((a, b) => Number(b) - Number(a)))
      }),
    )
  })

  it('offers a change that does turn the answer, of columns that may change alone', () => {
    let found = 0
    fc.assert(
      fc.property(values, policies, fc.constantFrom(free, new Set([1]), new Set([0, 3])), (row, policy, frozen) => {
        const { decision, counterfactual, counterfactualProbability } = explain(row, policy, frozen)
        if (counterfactualProbability === null) {
          expect(counterfactual).toEqual([])
          return
        }
        found += 1
        const changed = Float64Array.from(row)
        for (const { feature, to } of counterfactual) {
          const at = place(model, feature)
          expect(frozen.has(at)).toBe(false)
          changed[at] = encoded(model, at, to)
        }
        expect(predictRow(model, changed)).toBe(counterfactualProbability)
        expect(answerOf(counterfactualProbability, policy)).toBe(decision === 'approved' ? 'rejected' : 'approved')
      }),
    )
    expect(found).toBeGreaterThan(20)
  })

  it('gives rules that held as often as it says', () => {
    fc.assert(
      fc.property(values, policies, (row, policy) => {
        const { decision, probability, rules, anchor } = explain(row, policy)
        if (model.roots.length === 1) {
          expect(anchor).toBeNull()
          return
        }
        expect(rules.every((rule) => rule.satisfied)).toBe(true)
        const at = thresholdHeld(decision, policy)
        let met = 0
        let alike = 0
        background.probabilities.forEach((other, i) => {
          const cells = Float64Array.from(background.columns, (column) => column[i] as number)
          if (
            !rules.every(({ feature, condition }) =>
              satisfies(model, { feature: place(model, feature), condition }, cells),
            )
          )
            return
          met += 1
          alike += Number(other >= at === probability >= at)
        })
        expect(anchor?.rows).toBe(background.probabilities.length)
        expect(anchor?.coverage).toBeCloseTo(met / background.probabilities.length, 12)
        expect(anchor?.precision).toBeCloseTo(met === 0 ? 1 : alike / met, 12)
      }),
      { numRuns: 40 },
    )
  })

  it('shows an order that a tree rejects the nearest approval and what it lacks', () => {
    const { decision, rules, counterfactual } = explain(Float64Array.of(4, 100, 0, 1), noBand)
    expect(decision).toBe('rejected')
    const lacking = rules.filter((rule) => !rule.satisfied).map((rule) => rule.feature)
    const wanted = model.roots.length === 1 ? counterfactual.map((change) => change.feature) : []
    expect(lacking.sort()).toEqual(wanted.sort())
  })
})
