import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lotOf } from '../../control/lot-of'
import { isControlLot, lotIn, lots } from '../control-lot'

describe('lots', () => {
  it('read 48 bits of the digest', () => {
    expect(lotIn(Uint8Array.of(0, 0, 0, 0, 0, 1, 99))).toBe(1)
    expect(lotIn(Uint8Array.of(255, 255, 255, 255, 255, 255))).toBe((2 ** 48 - 1) % lots)
  })
  it('are the same at every time and in every process', () => {
    // Written down once: SHA-256 does not change, so neither may these.
    expect([lotOf('salt', 'cust_a'), lotOf('salt', 'cust_b'), lotOf('other', 'cust_a')]).toEqual([4_507, 1_487, 7_562])
  })
  it('meet the share within sampling error, under any salt', () => {
    const n = 4_000
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 100, max: 5_000 }), (salt, share) => {
        let held = 0
        for (let place = 0; place < n; place += 1) held += isControlLot(lotOf(salt, `cust_${place}`), share) ? 1 : 0
        const rate = share / lots
        // Five standard errors: one false alarm in millions.
        expect(Math.abs(held / n - rate)).toBeLessThan(5 * Math.sqrt((rate * (1 - rate)) / n))
      }),
      { numRuns: 40 },
    )
  })
  it('of two salts are independent', () => {
    const n = 20_000
    let both = 0
    for (let place = 0; place < n; place += 1)
      both += isControlLot(lotOf('a', `${place}`), 3_000) && isControlLot(lotOf('b', `${place}`), 3_000) ? 1 : 0
    expect(Math.abs(both / n - 0.09)).toBeLessThan(5 * Math.sqrt((0.09 * 0.91) / n))
  })
})
