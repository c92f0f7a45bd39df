import type { NegotiationPolicy, Proposal, RuleNote } from '../../types.ts'
import { downPaymentFloor, floorNote, type Terms } from '../build-offer.ts'
import { chooseCounts } from '../choose-counts.ts'
import { largestPayment } from '../largest-payment.ts'
import { countRule } from '../left-out.ts'
import { countWithin, longestCount, splitAmount } from '../split-amount.ts'
import type { Talk } from './talk.ts'

function minimum(policy: NegotiationPolicy, askedCents: number): RuleNote {
  return { rule: 'min_installment', params: { minInstallmentCents: policy.minInstallmentCents, askedCents } }
}

/** The first payment nearest to the one asked, or none when the policy has no room for one; and why it is not as asked. */
export function fitEntry(terms: Terms, askedCents: number): { entry?: number; rules: RuleNote[] } {
  const { debt, policy } = terms
  const floor = downPaymentFloor(terms)
  const most = debt.overdueCents - policy.minInstallmentCents
  const low = askedCents < policy.minInstallmentCents ? minimum(policy, askedCents) : floorNote(terms, askedCents)
  if (policy.maxInstallments < 2) return { rules: [countRule(terms)] }
  if (floor > most) return { rules: [askedCents < floor ? low : minimum(policy, debt.overdueCents - askedCents)] }
  if (askedCents < floor) return { entry: floor, rules: [low] }
  if (askedCents > most) return { entry: most, rules: [minimum(policy, debt.overdueCents - askedCents)] }
  return { entry: askedCents, rules: [] }
}

/** Numbers of instalments (besides a first payment) nearest to the wish, best first, and why they are not as asked. */
export type Counts = { counts: number[]; rules: RuleNote[] }

type Room = { rest: number; paid: 0 | 1; least: number; longest: number }

/** The rule that keeps a plan from `count` instalments. */
function tooMany(terms: Terms, { rest, paid }: Room, count: number): RuleNote {
  return countRule(terms, count + paid, rest + (paid ? Math.ceil(rest / count) : 0))
}

function byCount(terms: Terms, room: Room, count: number): Counts & { counts: [number] } {
  if (count >= room.least && count <= room.longest) return { counts: [count], rules: [] }
  // "6x com entrada": where six besides the first payment do not fit, the first payment is one of the six.
  if (room.paid === 1 && count - 1 >= room.least && count - 1 <= room.longest) return { counts: [count - 1], rules: [] }
  const nearest = Math.min(Math.max(count, room.least), room.longest)
  return { counts: [nearest], rules: count > room.longest ? [tooMany(terms, room, count)] : [] }
}

function byMonth({ policy }: Terms, room: Room, capCents: number, to = room.longest): Counts {
  const fits = countWithin(room.rest, capCents, policy.minInstallmentCents, room.least, to)
  if (fits !== null) return { counts: [fits], rules: [] }
  const allows = room.longest === policy.maxInstallments - room.paid && capCents >= policy.minInstallmentCents
  const rule: RuleNote = allows
    ? {
        rule: 'max_installments',
        params: {
          maxInstallments: policy.maxInstallments,
          askedInstallments: Math.ceil(room.rest / capCents) + room.paid,
        },
      }
    : minimum(policy, capCents)
  return { counts: [room.longest], rules: [rule] }
}

function byBoth(terms: Terms, room: Room, asked: Proposal, count: number, capCents: number): Counts {
  const plain = byCount(terms, room, count)
  const [nearest] = plain.counts
  const within = byMonth(terms, room, capCents, asked.installmentsAtMost ? nearest : room.longest)
  const parts = splitAmount(room.rest, nearest, terms.policy.minInstallmentCents)
  const together = asked.installmentsAtMost
    ? within.rules.length === 0
    : parts !== null && Math.max(...parts) <= capCents
  if (together) return { counts: asked.installmentsAtMost ? within.counts : [nearest], rules: plain.rules }
  const covers: RuleNote = {
    rule: 'covers_total',
    params: { totalCents: terms.debt.overdueCents, askedCents: capCents * count + (asked.downPaymentCents ?? 0) },
  }
  const longer = byMonth(terms, room, capCents)
  return { counts: [...new Set([...longer.counts, nearest])], rules: [...plain.rules, ...longer.rules, covers] }
}

/** Longer by half than the longest plan shown, and with lower payments than any of them. */
function smaller(terms: Terms, room: Room, { shown }: Talk): Counts {
  const plans = shown.filter(({ kind }) => kind !== 'cash')
  const before = Math.max(2, ...plans.map(({ schedule }) => schedule.length)) - room.paid
  const cap = plans.length > 0 ? Math.min(...plans.map(largestPayment)) - 1 : room.rest
  const fits = countWithin(room.rest, cap, terms.policy.minInstallmentCents, room.least, room.longest)
  if (fits === null) return { counts: [room.longest], rules: [tooMany(terms, room, room.longest + 1)] }
  return { counts: [Math.min(Math.max(fits, Math.ceil(before * 1.5)), room.longest)], rules: [] }
}

/** @param entry the first payment in cents, when there is one */
export function fitCounts(talk: Talk, entry: number | undefined): Counts {
  const { terms, asked, means } = talk
  const { debt, policy } = terms
  const paid = entry === undefined ? 0 : 1
  const rest = debt.overdueCents - (entry ?? 0)
  const longest = longestCount(rest, policy.minInstallmentCents, policy.maxInstallments - paid)
  const room: Room = { rest, paid, least: 2 - paid, longest }
  if (longest < room.least) return { counts: [], rules: [countRule(terms)] }
  const { installments, monthlyCents } = asked
  if (installments !== undefined && monthlyCents !== undefined) {
    return byBoth(terms, room, asked, installments, monthlyCents)
  }
  if (installments !== undefined) return byCount(terms, room, installments)
  if (monthlyCents !== undefined) return byMonth(terms, room, monthlyCents)
  if (asked.smallerInstallments) return smaller(terms, room, talk)
  const chosen = chooseCounts(debt.overdueCents, policy, means).map((count) =>
    Math.min(Math.max(count - paid, room.least), longest),
  )
  return { counts: [...new Set(chosen.length > 0 ? chosen : [longest])], rules: [] }
}
