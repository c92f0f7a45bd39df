import { describe, expect, it } from 'vitest'
import { sample } from '../chart-table'
import { mergePoints } from '../merge-points'
import { niceTicks } from '../nice-ticks'

describe('ticks', () => {
  it('are round, hold both ends and have zero between', () => {
    const ticks = niceTicks(-9_960_000, 24_690_000)
    expect(ticks[0]).toBeLessThanOrEqual(-9_960_000)
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(24_690_000)
    expect(ticks).toContain(0)
    expect(ticks.length).toBeLessThanOrEqual(6)
  })

  it('survive a flat line', () => {
    expect(niceTicks(0, 0).length).toBeGreaterThan(1)
  })
})

describe('points', () => {
  it('of several lines share one table in the order of x, each keeping its own order', () => {
    const merged = mergePoints([
      {
        id: 'a',
        points: [
          { x: 0, y: 0 },
          { x: 0, y: 1 },
        ],
      },
      {
        id: 'b',
        points: [
          { x: 0, y: 5 },
          { x: -1, y: 4 },
        ],
      },
    ])
    expect(merged).toEqual([
      { x: -1, b: 4 },
      { x: 0, a: 0 },
      { x: 0, a: 1 },
      { x: 0, b: 5 },
    ])
  })

  it('are thinned with both ends kept', () => {
    const thin = sample(
      Array.from({ length: 200 }, (_, i) => i),
      21,
    )
    expect(thin).toHaveLength(21)
    expect([thin[0], thin.at(-1)]).toEqual([0, 199])
    expect(sample([1, 2])).toEqual([1, 2])
  })
})
