import { expect, it } from 'vitest'
import { byWeight, sumPoints } from '../points'

const points = [0.1, -0.4, 0.05, 0.02].map((contribution) => ({ contribution }))

it('orders by weight whichever way it pushes', () => {
  expect(byWeight(points).map((point) => point.contribution)).toEqual([-0.4, 0.1, 0.05, 0.02])
})

it('folds what is not shown into one line and keeps the sum', () => {
  const sums = sumPoints(byWeight(points), 2)
  expect(sums.restCount).toBe(2)
  expect(sums.rest).toBeCloseTo(0.07)
  expect(sums.plus + sums.minus).toBeCloseTo(-0.23)
  expect(sums.scale).toBe(0.4)
})

it('folds what was never told too', () => {
  const sums = sumPoints(byWeight(points), 9, { contribution: -0.05, count: 3 })
  expect(sums.restCount).toBe(3)
  expect(sums.rest).toBeCloseTo(-0.05)
  expect(sums.plus + sums.minus).toBeCloseTo(-0.28)
})

it('has a scale even without points', () => {
  expect(sumPoints([], 9).scale).toBeGreaterThan(0)
})
