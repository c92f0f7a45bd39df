import { expect, it } from 'vitest'
import { type DecisionFacts, noDecision } from '../decision-facts'
import { addDecision, addRecovered, noLoopSums, noRecovered, settleLoop } from '../loop-sums'

const decided = (changes: Partial<DecisionFacts>): DecisionFacts => ({
  ...noDecision('d'),
  decision: 'approved',
  probability: 0.72,
  threshold: 0.5,
  at: 1_000,
  ...changes,
})
const bad = { outcomeAt: 2_000, paid: false }

function sumOf(...all: Partial<DecisionFacts>[]) {
  const sums = noLoopSums()
  for (const one of all) addDecision(sums, decided(one))
  return settleLoop(sums)
}

it('a person’s answer counts, bands hold their tenth, and a rejected order has no outcome in the rates', () => {
  const sums = sumOf(
    { ...bad, lostCents: 300 },
    { outcomeAt: 2_000, paid: true },
    { review: 'rejected', ...bad },
    { decision: 'rejected', review: 'approved', probability: 1 },
    { decision: 'rejected', probability: 0.1 },
  )
  expect(sums).toMatchObject({ decided: 5, approved: 3, reviewed: 2 })
  expect(sums.outcomes).toMatchObject({ known: 3, ofApproved: 2, paid: 1, bad: 1, lostCents: 300 })
  expect(sums.bands[7]).toMatchObject({ decided: 3, approved: 2, known: 2, bad: 1 })
  expect(sums.bands[9]).toMatchObject({ decided: 1, approved: 1, known: 0, interval: null })
})

it('an amount that nobody told is counted apart', () => {
  const sums = sumOf({ ...bad, lostCents: 300 }, { ...bad, lostCents: 500 }, { ...bad, lostCents: null })
  expect(sums.outcomes).toMatchObject({ bad: 3, lostCents: 800, withoutAmount: 1 })
})

it('the threshold is that of the newest decision, which comes first', () => {
  expect(sumOf({ threshold: 0.6 }, { threshold: 0.5 }).threshold).toBe(0.6)
})

it('what a customer paid after the order counts, at most what was lost, and less what went back', () => {
  const lost = { ...bad, lostCents: 1_000 }
  const sums = sumOf(
    { ...lost, customerKey: 'a' },
    { ...lost, customerKey: 'a', at: 5_000 },
    { ...lost, customerKey: 'b' },
    lost,
  )
  const money = (customerKey: string, at: number, cents: number) => ({ customerKey, at, cents })
  const came = [money('a', 500, 9_000), money('a', 2_000, 1_500), money('a', 3_000, -200), money('b', 2_000, 4_000)]
  expect(sums.lossesWithoutCustomer).toBe(1)
  const recovered = noRecovered()
  addRecovered(recovered, sums.losses, came)
  expect(recovered).toEqual({ customers: 2, orders: 3, lostCents: 3_000, recoveredCents: 2_300 })
})
