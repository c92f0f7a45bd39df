import { describe, expect, test } from 'vitest'
import { seeded } from '../../simulator/random'
import { splitArm } from '../split-arm'
import { fisherExact, plannedPerArm, splitTest } from '../split-test'

const arm = (conversations: number, successes: number) => ({ conversations, successes })

describe('splitArm', () => {
  test('the same key has the same arm, and another split draws anew', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `conv_${i}`)
    const [first, again, other] = ['exp_1', 'exp_1', 'exp_2'].map((id) => keys.map((key) => splitArm(id, key, 5_000)))
    expect(again).toEqual(first)
    const agree = keys.filter((_, i) => first?.[i] === other?.[i]).length
    expect(Math.abs(agree / keys.length - 0.5)).toBeLessThan(0.015)
  })

  test.each([100, 1_000, 5_000, 9_000])('%i basis points get B', (share) => {
    const drawn = Array.from({ length: 20_000 }, (_, i) => splitArm('exp_x', `conv_${i}`, share))
    const inB = drawn.filter((one) => one === 'b').length / drawn.length
    expect(Math.abs(inB - share / 10_000)).toBeLessThan(0.012)
  })
})

describe('fisherExact', () => {
  // SciPy 1.x: fisher_exact([[a, n1 - a], [b, n2 - b]])
  test.each([
    [arm(4, 3), arm(4, 1), 0.4857143],
    [arm(10, 1), arm(12, 9), 0.0036914],
    [arm(12, 1), arm(12, 9), 0.0027595],
    [arm(20, 10), arm(20, 10), 1],
    [arm(8, 0), arm(8, 8), 0.0001554],
  ])('%o against %o', (a, b, p) => {
    expect(fisherExact(a, b)).toBeCloseTo(p, 4)
    expect(fisherExact(b, a)).toBeCloseTo(p, 4)
  })
})

test('a difference of fifteen points needs 174 conversations an arm, one of ten 392', () => {
  expect(plannedPerArm()).toBe(174)
  expect(plannedPerArm(0.1)).toBe(392)
})

describe('splitTest', () => {
  test('names nobody without conversations, below the plan, or with the same rates', () => {
    expect(splitTest(arm(0, 0), arm(0, 0), 0.5)).toMatchObject({ difference: null, p: 1, verdict: 'too_few' })
    expect(splitTest(arm(100, 10), arm(100, 60), 0.5)).toMatchObject({ verdict: 'too_few' })
    expect(splitTest(arm(400, 120), arm(400, 120), 0.5)).toMatchObject({ difference: 0, verdict: 'no_difference' })
  })

  test.each([0.1, 0.3, 0.5])('names the better arm, whichever it is, at a share of %d', (share) => {
    const sizes = [Math.round(4_000 * (1 - share)), Math.round(4_000 * share)] as const
    const [few, many] = sizes.map((n) => [arm(n, Math.round(n * 0.2)), arm(n, Math.round(n * 0.4))])
    expect(splitTest(few?.[0] ?? arm(0, 0), many?.[1] ?? arm(0, 0), share).verdict).toBe('b')
    expect(splitTest(few?.[1] ?? arm(0, 0), many?.[0] ?? arm(0, 0), share).verdict).toBe('a')
  })

  test('p does not depend on what is called A, success or failure', () => {
    const { p } = splitTest(arm(300, 60), arm(280, 90), 0.5)
    expect(splitTest(arm(280, 90), arm(300, 60), 0.5).p).toBeCloseTo(p, 10)
    expect(splitTest(arm(300, 240), arm(280, 190), 0.5).p).toBeCloseTo(p, 10)
  })

  /** Looks after every tenth conversation of `runs` splits: how many ever named a winner, ever had a small p. */
  function peek(rateA: number, rateB: number, share: number, runs: number) {
    const random = seeded(7)
    const found = { named: 0, small: 0, fisher: 0 }
    for (let run = 0; run < runs; run += 1) {
      const [a, b] = [arm(0, 0), arm(0, 0)]
      const ever = { named: false, small: false, fisher: false }
      for (let i = 1; i <= 800; i += 1) {
        const one = random() < share ? b : a
        one.conversations += 1
        if (random() < (one === b ? rateB : rateA)) one.successes += 1
        if (i % 10 > 0) continue
        const { p, pFisher, verdict } = splitTest(a, b, share)
        ever.named ||= verdict === 'a' || verdict === 'b'
        ever.small ||= p <= 0.05
        ever.fisher ||= pFisher <= 0.05
      }
      for (const key of ['named', 'small', 'fisher'] as const) found[key] += ever[key] ? 1 : 0
    }
    return { named: found.named / runs, small: found.small / runs, fisher: found.fisher / runs }
  }

  test.each([
    [0.3, 0.5],
    [0.05, 0.5],
    [0.6, 0.2],
  ])(
    'with the same rate %d it stays within 5 %% however often one looks, where a plain test does not',
    (rate, share) => {
      const { named, small, fisher } = peek(rate, rate, share, 200)
      expect(named).toBeLessThanOrEqual(0.05)
      expect(small).toBeLessThanOrEqual(0.05)
      if (rate > 0.1) expect(fisher).toBeGreaterThan(0.1)
    },
  )

  test('a difference of fifteen points is found in four splits of five or more', () => {
    expect(peek(0.3, 0.45, 0.5, 60).named).toBeGreaterThanOrEqual(0.8)
  })
})
