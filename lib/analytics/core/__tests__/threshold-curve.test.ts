import { describe, expect, it } from 'vitest'
import { addOutcome, thresholdCurve as curveOf, noOutcomes } from '../threshold-curve'

type KnownOutcome = { probability: number; paid: boolean; lostCents: number | null }
function thresholdCurve(outcomes: readonly KnownOutcome[], current: number, gainCents: number) {
  const cells = noOutcomes(current)
  for (const one of outcomes) addOutcome(cells, one)
  return curveOf(cells, gainCents)
}

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

  it('is the same as order by order, also for a threshold between two hundredths', () => {
    let seed = 5
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed / 2_147_483_648
    }
    const all = many(700, (n) => {
      const probability = n % 7 ? 0.4 + random() * 0.6 : Math.round((0.4 + random() * 0.6) * 100) / 100
      return [random() < probability ? paid(probability) : lost(probability, Math.floor(random() * 900))]
    })
    const [current, gain] = [0.4871, 130]
    const worth = ({ paid: came, lostCents }: KnownOutcome) => (came ? gain : -(lostCents ?? 0))
    const curve = thresholdCurve(all, current, gain)
    for (const { threshold, approved, valueCents } of curve?.points ?? []) {
      const above = all.filter(({ probability }) => probability >= threshold)
      expect([threshold, approved, valueCents]).toEqual([
        threshold,
        above.length,
        above.reduce((sum, one) => sum + worth(one), 0),
      ])
    }
    const changes = all.map((one, place) => {
      const others = thresholdCurve(
        all.filter((_, at) => at % 5 !== place % 5),
        current,
        gain,
      )
      const chosen = others?.best.threshold ?? current
      return (Number(one.probability >= chosen) - Number(one.probability >= current)) * worth(one)
    })
    expect(curve?.difference.cents).toBe(changes.reduce((sum, one) => sum + one, 0))
    const mean = changes.reduce((sum, one) => sum + one, 0) / changes.length
    const variance = changes.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (changes.length - 1)
    const half = 1.959963984540054 * Math.sqrt(changes.length * variance)
    expect((curve?.difference.high ?? 0) - (curve?.difference.low ?? 0)).toBeCloseTo(2 * half, -1)
  })

  it('takes the mean of the others for an amount that nobody told', () => {
    const untold: KnownOutcome = { probability: 0.7, paid: false, lostCents: null }
    const curve = thresholdCurve([lost(0.7, 300), lost(0.7, 500), untold, paid(0.9)], 0.5, 100)
    expect(curve?.current).toEqual({ threshold: 0.5, approved: 4, valueCents: 100 - 300 - 500 - 400 })
  })
})
