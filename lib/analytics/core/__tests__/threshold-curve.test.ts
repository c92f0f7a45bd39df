import { describe, expect, it } from 'vitest'
import { type KnownOutcome, thresholdCurve } from '../threshold-curve'

const paid = (probability: number): KnownOutcome => ({ probability, paid: true, lostCents: 0 })
const lost = (probability: number, lostCents: number): KnownOutcome => ({ probability, paid: false, lostCents })
const many = (count: number, make: (n: number) => KnownOutcome[]) =>
  Array.from({ length: count }, (_, n) => make(n)).flat()

describe('the money of thresholds', () => {
  it('is the gain of those at or above that paid, less what the others lost', () => {
    const curve = thresholdCurve([paid(0.9), lost(0.6, 500), paid(0.55)], 0.5, 100)
    const at = (threshold: number) => curve?.points.find((point) => point.threshold === threshold)
    expect(at(0.5)).toEqual({ threshold: 0.5, approved: 3, valueCents: -300 })
    expect(at(0.6)).toEqual({ threshold: 0.6, approved: 2, valueCents: -400 })
    expect(at(0.61)).toEqual({ threshold: 0.61, approved: 1, valueCents: 100 })
    expect(curve?.best.valueCents).toBe(100)
    // Nothing is said of scores that nobody approved.
    expect(curve?.points[0]?.threshold).toBeGreaterThanOrEqual(0.5)
  })

  it('is not told while all outcomes are of one kind', () => {
    expect(thresholdCurve([], 0.5, 100)).toBeNull()
    expect(thresholdCurve([paid(0.6), paid(0.7)], 0.5, 100)).toBeNull()
    expect(thresholdCurve([lost(0.6, 1), lost(0.7, 1)], 0.5, 100)).toBeNull()
  })

  it('is a clear gain where low scores lose and high ones pay', () => {
    const curve = thresholdCurve(
      many(200, (n) => [paid(0.7 + (n % 30) / 100), lost(0.5 + (n % 19) / 100, 1_000)]),
      0.5,
      100,
    )
    expect(curve?.best.threshold).toBeCloseTo(0.7, 1)
    expect(curve?.difference).toMatchObject({ n: 400 })
    expect(curve?.difference.cents).toBeCloseTo(200_000, -4)
    expect(curve?.isClear).toBe(true)
  })

  it('is no clear gain of a lucky choice: scores that say nothing', () => {
    let seed = 11
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed / 2_147_483_648
    }
    const noise = many(300, () => [random() < 0.5 ? paid(0.5 + random() / 2) : lost(0.5 + random() / 2, 100)])
    const curve = thresholdCurve(noise, 0.5, 100)
    expect(curve?.best.valueCents).toBeGreaterThanOrEqual(curve?.current.valueCents ?? 0)
    expect(curve?.isClear).toBe(false)
  })
})
