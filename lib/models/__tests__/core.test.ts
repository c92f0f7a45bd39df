import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from '../core/agreement'
import { policyFault } from '../core/check-policy'
import { findFlips } from '../core/find-flips'
import { packHeldOut, unpackHeldOut } from '../core/held-out'
import { Lru } from '../core/lru'
import { jobProgress, rising } from '../core/progress'
import { weigh } from '../core/weigh'
import { element, escapeXml } from '../core/xml'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('held-out rows', () => {
  it('come back as they were packed', () => {
    const row = fc.record({
      label: fc.constantFrom(0, 1),
      probability: share,
      row: fc.nat(),
      id: fc.option(fc.string()),
    })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, named) => {
        const heldOut = {
          labels: Uint8Array.from(rows, (item) => item.label),
          probabilities: Float64Array.from(rows, (item) => item.probability),
          rows: Uint32Array.from(rows, (item) => item.row),
          orderIds: named ? rows.map((item) => item.id) : null,
          customerIds: named ? null : rows.map((item) => item.id),
        }
        expect(unpackHeldOut(packHeldOut(heldOut))).toEqual(heldOut)
      }),
    )
  })
})

describe('findFlips', () => {
  const heldOut = {
    labels: Uint8Array.of(1, 0, 1, 0),
    probabilities: Float64Array.of(0.6, 0.5, 0.4, 0.5),
    rows: Uint32Array.of(1, 5, 7, 3),
    orderIds: null,
  }
  it('finds what lies between two thresholds, by probability, then row', () => {
    expect(findFlips(heldOut, 0.45, 0.65)).toEqual([3, 1, 0])
    expect(findFlips(heldOut, 0.65, 0.45)).toEqual([3, 1, 0])
    expect(findFlips(heldOut, 0.5, 0.5)).toEqual([])
  })
  it('leaves out what is at the upper threshold: it is approved at both', () => {
    expect(findFlips(heldOut, 0.4, 0.5)).toEqual([2])
  })
})

describe('agreement', () => {
  it('counts every row once', () => {
    const counts = agreement(Float64Array.of(0.9, 0.1, 0.9, 0.1), 0.5, Float64Array.of(0.9, 0.1, 0.1, 0.9), 0.5)
    expect(counts).toEqual({ bothApprove: 1, bothReject: 1, onlyFirst: 1, onlySecond: 1 })
  })
})

describe('policyFault', () => {
  it.each([
    [{ threshold: 0.5, reviewFrom: null, reviewTo: null }, null],
    [{ threshold: 0.5, reviewFrom: 0.4, reviewTo: 0.6 }, null],
    [{ threshold: 0.5, reviewFrom: 0.6, reviewTo: 0.4 }, 'review_band_empty'],
    [{ threshold: 0.5, reviewFrom: 0.5, reviewTo: 0.5 }, 'review_band_empty'],
    [{ threshold: 0.7, reviewFrom: 0.4, reviewTo: 0.6 }, 'review_band_off_threshold'],
    [{ threshold: 0.3, reviewFrom: 0.4, reviewTo: 0.6 }, 'review_band_off_threshold'],
  ])('%j → %s', (policy, fault) => expect(policyFault(policy)).toBe(fault))
})

describe('progress', () => {
  it('never falls and stays within 0 and 1', () => {
    const stages = ['split', 'binning', 'growing', 'evaluating', 'importance'] as const
    const seen: number[] = []
    const report = rising((progress) => seen.push(progress))
    for (const stage of stages) {
      for (const part of [0, 0.5, 1, 0.2]) {
        const at = jobProgress(stage, part)
        report(at.progress, at.stage)
      }
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBeLessThan(1)
  })
})

describe('Lru', () => {
  it('forgets the entries unused for longest once they weigh too much', () => {
    const cache = new Lru<number>(20)
    cache.set('a', 1, 10)
    cache.set('b', 2, 10)
    cache.get('a')
    cache.set('c', 3, 10)
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
  })

  it('keeps the newest however heavy, and weighs an entry anew when it is set again', () => {
    const cache = new Lru<number>(20)
    cache.set('a', 1, 0)
    cache.set('b', 2, 0)
    cache.set('a', 1, 50)
    expect([cache.get('a'), cache.get('b')]).toEqual([1, undefined])
    cache.set('c', 3, 20)
    expect([cache.get('a'), cache.get('c')]).toEqual([undefined, 3])
    cache.delete('c')
    cache.set('d', 4, 15)
    cache.set('e', 5, 5)
    expect([cache.get('d'), cache.get('e')]).toEqual([4, 5])
  })
})

describe('weigh', () => {
  it('counts each buffer once, and what hangs on maps and lists', () => {
    const buffer = new ArrayBuffer(8_000)
    const views = [new Float64Array(buffer, 0, 500), new Uint8Array(buffer, 4_000)]
    expect(weigh({ views }) - weigh({ views: [] })).toBe(8_008)
    expect(weigh(new Map([['a', new Float64Array(1_000)]]))).toBeGreaterThan(8_000)
    expect(weigh(['x'.repeat(1_000)])).toBeGreaterThan(2_000)
  })
})

describe('xml', () => {
  it('escapes what would end a text or an attribute and drops what XML forbids', () => {
    expect(escapeXml(`<a & "b'>\u0000\ud800`)).toBe('&lt;a &amp; &quot;b&apos;&gt;\ufffd\ufffd')
    expect(element('A', { b: '"', c: undefined }, ['<D/>'])).toBe('<A b="&quot;">\n<D/></A>\n')
  })
})
