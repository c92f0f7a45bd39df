import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp } from '../exp.ts'
import { log } from '../log.ts'
import { logit, sigmoid, softplus } from '../sigmoid.ts'

const double = new Float64Array(1)
const bits = new BigInt64Array(double.buffer)

/** Doubles between two of the same sign. */
function ulps(a: number, b: number): number {
  double[0] = a
  const first = bits[0] as bigint
  double[0] = b
  return Math.abs(Number(first - (bits[0] as bigint)))
}

/** The next larger double. */
function next(x: number): number {
  double[0] = x
  bits[0] = (bits[0] as bigint) + (x < 0 ? -1n : 1n)
  return double[0] as number
}

const anywhere = fc.double({ min: -745, max: 709, noNaN: true })

describe('exp and log', () => {
  it('lie within one unit in the last place of the engine', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(1)
        const y = Math.exp(x)
        if (y > 0) expect(ulps(log(y), Math.log(y))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('know the edges', () => {
    expect([exp(0), exp(-800), exp(800), exp(Number.NaN)]).toEqual([1, 0, Number.POSITIVE_INFINITY, Number.NaN])
    expect([log(1), log(0), log(-1)]).toEqual([0, Number.NEGATIVE_INFINITY, Number.NaN])
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(ulps(log(5e-324), Math.log(5e-324))).toBeLessThanOrEqual(1)
    expect(exp(-744)).toBe(Math.exp(-744))
  })

  it('give these bits on every machine', () => {
    expect([exp(-0.3), exp(12.5), log(3), log(0.7), log(12345.678)]).toEqual([
      0.7408182206817179, 268337.2865208745, 1.0986122886681096, -0.35667494393873245, 9.421061321291832,
    ])
  })
})

describe('sigmoid', () => {
  it('never falls, not even between neighbouring doubles', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(sigmoid(next(x)) >= sigmoid(x)).toBe(true)
      }),
      { numRuns: 20_000 },
    )
  })

  it('undoes logit and stays in [0, 1]', () => {
    expect([sigmoid(0), sigmoid(Number.POSITIVE_INFINITY), sigmoid(-800)]).toEqual([0.5, 1, 0])
    for (const p of [1e-9, 0.01, 0.37, 0.5, 0.99]) expect(sigmoid(logit(p))).toBeCloseTo(p, 13)
  })

  it('softplus is the loss of a margin', () => {
    for (const x of [-30, -1, 0, 2, 50]) expect(softplus(x)).toBeCloseTo(Math.log1p(Math.exp(x)), 13)
  })
})
