import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../calendar/index.ts'
import { discountApproaches, type NegotiationState, type Offer } from '../../types.ts'
import { businessDayUpTo } from '../due-days.ts'
import { answerCounter, discountCeiling, makeOffers, opening, orderFor, proposalFits } from '../index.ts'
import { days, debts, meansOf, policies, proposalsOf } from './arbitraries.ts'
import { outsidePolicy } from './outside-policy.ts'

const tables = fc
  .record({ debt: debts, policy: policies, today: days })
  .chain((table) => meansOf(table.today).map((means) => ({ ...table, means })))
const progress = fc.record({
  discountRequests: fc.integer({ min: 0, max: 6 }),
  grantedCents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000 })),
})
const idsOf = (offers: readonly Offer[]) => offers.map(({ id }) => id)

describe('the offers made', () => {
  it('stay within the policy, whatever debt, policy, day, means and talk', () => {
    fc.assert(
      fc.property(tables, progress, ({ debt, policy, today, means }, talked) => {
        for (const offer of makeOffers(debt, policy, today, means, talked).offers) {
          expect(outsidePolicy(debt, policy, today, offer)).toEqual([])
          const { totalCents, discountBasisPoints, schedule } = offer
          const [method = 'pix'] = policy.paymentMethods
          const dueDay = schedule[0]?.dueDay ?? today
          const proposal = { totalCents, discountBasisPoints, schedule, method, dueDay, today }
          expect(proposalFits(policy, debt, proposal)).toEqual([])
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('are three or more, or the rules behind fewer are named', () => {
    fc.assert(
      fc.property(tables, progress, ({ debt, policy, today, means }, talked) => {
        const { offers, leftOut } = makeOffers(debt, policy, today, means, talked)
        expect(offers.length >= 3 || leftOut.length > 0).toBe(true)
        expect(offers.length).toBeLessThanOrEqual(4)
        // One offer there always is, while banks settle on some day of the horizon.
        const settles = businessDayUpTo(addDays(today, policy.dueHorizonDays), today) !== undefined
        expect(offers.length > 0).toBe(settles)
        expect(new Set(idsOf(offers)).size).toBe(offers.length)
      }),
      { numRuns: 3_000 },
    )
  })

  it('are three or more wherever a plan of three and a month fit', () => {
    fc.assert(
      fc.property(tables, ({ debt, policy, today, means }) => {
        const roomy = {
          ...policy,
          maxInstallments: Math.max(3, policy.maxInstallments),
          minInstallmentCents: Math.min(policy.minInstallmentCents, Math.floor(debt.overdueCents / 3)),
          dueHorizonDays: Math.max(30, policy.dueHorizonDays),
        }
        fc.pre(roomy.minInstallmentCents > 0)
        expect(makeOffers(debt, roomy, today, means).offers.length).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('are the same for the same input', () => {
    fc.assert(
      fc.property(tables, ({ debt, policy, today, means }) => {
        const again = structuredClone({ debt, policy, today, means })
        expect(makeOffers(again.debt, again.policy, again.today, again.means)).toEqual(
          makeOffers(debt, policy, today, means),
        )
      }),
    )
  })

  it('are the same set under every approach, in some order', () => {
    fc.assert(
      fc.property(tables, ({ debt, policy, today, means }) => {
        const { offers } = makeOffers(debt, policy, today, means)
        for (const approach of discountApproaches) {
          const ordered = orderFor(offers, approach)
          expect(idsOf(ordered).sort()).toEqual(idsOf(offers).sort())
          expect(orderFor(offers.toReversed(), approach).length).toBe(ordered.length)
          for (const offer of ordered) expect(offers).toContain(offer)
        }
      }),
    )
  })
})

describe('the answers to any sequence of wishes', () => {
  const talks = tables.chain((table) =>
    fc
      .array(proposalsOf(table.today, table.debt.overdueCents), { minLength: 20, maxLength: 30 })
      .map((proposals) => ({ ...table, proposals })),
  )

  it('hold nothing outside the policy, and say why whenever the wish is not met', () => {
    fc.assert(
      fc.property(talks, ({ debt, policy, today, means, proposals }) => {
        const start = makeOffers(debt, policy, today, means)
        let state: NegotiationState = { debt, means, progress: opening, shown: start.offers }
        for (const proposal of proposals) {
          const answer = answerCounter(state, proposal, policy, today)
          for (const offer of answer.offers) expect(outsidePolicy(debt, policy, today, offer)).toEqual([])
          expect(answer.meets.every((id) => idsOf(answer.offers).includes(id))).toBe(true)
          expect(answer.kind === 'offered').toBe(answer.meets.length > 0)
          if (answer.kind === 'nearest' || answer.kind === 'already_best') expect(answer.rules).not.toEqual([])
          if (answer.kind === 'needs_detail') expect(answer.detail).not.toBeNull()
          if (start.offers.length > 0 && answer.kind !== 'needs_detail') expect(answer.offers).not.toEqual([])
          // What was granted is never taken back, and never above the ceiling.
          const granted = answer.state.progress.grantedCents
          expect(granted).toBeGreaterThanOrEqual(state.progress.grantedCents)
          expect(granted).toBeLessThanOrEqual(discountCeiling(debt, policy))
          state = answer.state
        }
        // The state is plain data: it survives being stored.
        expect(JSON.parse(JSON.stringify(state))).toEqual(state)
        for (const offer of makeOffers(debt, policy, today, state.means, state.progress).offers) {
          expect(outsidePolicy(debt, policy, today, offer)).toEqual([])
        }
      }),
      { numRuns: 600 },
    )
  })

  it('hold nothing outside a policy that was tightened on the way', () => {
    fc.assert(
      fc.property(talks, policies, ({ debt, policy, today, means, proposals }, tightened) => {
        let state: NegotiationState = { debt, means, progress: opening, shown: [] }
        for (const [i, proposal] of proposals.entries()) {
          const valid = i < 10 ? policy : tightened
          const answer = answerCounter(state, proposal, valid, today)
          for (const offer of answer.offers) expect(outsidePolicy(debt, valid, today, offer)).toEqual([])
          state = answer.state
        }
      }),
      { numRuns: 300 },
    )
  })
})
