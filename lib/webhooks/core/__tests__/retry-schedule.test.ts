import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxAttempts, retryDelayMs } from '../retry-schedule'

const hourMs = 3_600_000
const delays = (random: number) => {
  const found: number[] = []
  for (let attempt = 1; ; attempt += 1) {
    const delayMs = retryDelayMs(attempt, random)
    if (delayMs === null) return found
    found.push(delayMs)
  }
}
const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)

describe('the schedule of a delivery', () => {
  it('is 5 s, 30 s, 3 min, 18 min, 1 h 48, 10 h 48 and then days, without jitter', () => {
    const seconds = delays(0.5).map((ms) => ms / 1_000)
    expect(seconds).toEqual([5, 30, 180, 1_080, 6_480, 38_880, 86_400, 86_400, 86_400])
  })

  it('makes at least eight attempts over at least 24 hours, at the least jitter', () => {
    const least = delays(0)
    expect(maxAttempts).toBeGreaterThanOrEqual(8)
    expect(least.length + 1).toBe(maxAttempts)
    expect(sum(least) / hourMs).toBeGreaterThanOrEqual(24)
    expect(sum(delays(1)) / hourMs).toBeLessThan(5 * 24)
  })

  it('varies each delay by a fifth and no more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: maxAttempts - 1 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, r) => {
          const middle = retryDelayMs(n, 0.5) ?? 0
          const delay = retryDelayMs(n, r) ?? 0
          expect(Math.abs(delay / middle - 1)).toBeLessThanOrEqual(0.2001)
        },
      ),
    )
  })
})
