import type { Debt, DebtComponent, NegotiationPolicy, Progress } from '../types.ts'
import { shareDown } from './cents.ts'

/** Cents of a component; what the company left unsaid counts as principal. */
export function componentCents(debt: Debt, component: DebtComponent): number {
  const { components } = debt
  if (!components) return component === 'principal' ? debt.overdueCents : 0
  const said = Object.values(components).reduce((sum, cents) => sum + cents, 0)
  const unsaid = component === 'principal' ? Math.max(0, debt.overdueCents - said) : 0
  return (components[component] ?? 0) + unsaid
}

/**
 * The largest discount in cents: the policy's share of the discountable components, rounded down, and never the whole
 * debt, for an offer has something to pay. Components that sum to more than the debt are trusted by the lesser sum.
 */
export function discountCeiling(debt: Debt, policy: NegotiationPolicy): number {
  const parts = (['principal', 'interest', 'fine', 'fees'] as const).map((component) => ({
    cents: componentCents(debt, component),
    open: policy.discountable.includes(component),
  }))
  const excess = Math.max(0, parts.reduce((sum, { cents }) => sum + cents, 0) - debt.overdueCents)
  const base = Math.max(0, parts.reduce((sum, { cents, open }) => sum + (open ? cents : 0), 0) - excess)
  return Math.max(0, Math.min(shareDown(base, policy.maxDiscountBasisPoints), debt.overdueCents - 1))
}

/**
 * Steps to the ceiling, in basis points of it: each concession is smaller than the one before, which tells the customer
 * that the end is near without telling where it is (Ackerman's scale as in Voss, Never Split the Difference, ch. 9).
 */
const steps = [6_500, 8_500, 9_500] as const

/** Rounds a discount down to a percentage that is easily said: whole ones from 2 %, tenths from 0.2 %. */
function sayable(discountCents: number, overdueCents: number): number {
  const basisPoints = Math.floor((discountCents / overdueCents) * 10_000)
  const grid = basisPoints >= 200 ? 100 : basisPoints >= 20 ? 10 : 0
  return grid ? Math.min(discountCents, shareDown(overdueCents, basisPoints - (basisPoints % grid))) : discountCents
}

/** Discounts in cents from the opening one to the ceiling, strictly rising; empty when none is allowed. */
export function discountLadder(debt: Debt, policy: NegotiationPolicy): number[] {
  const ceiling = discountCeiling(debt, policy)
  const ladder: number[] = []
  for (const step of steps) {
    const cents = sayable(shareDown(ceiling, step), debt.overdueCents)
    if (cents > (ladder.at(-1) ?? 0) && cents < ceiling) ladder.push(cents)
  }
  return ceiling > 0 ? [...ladder, ceiling] : []
}

/** The discount on the table after these requests, in cents; what was granted stays granted, within today's ceiling. */
export function discountNow(debt: Debt, policy: NegotiationPolicy, progress: Progress): number {
  const ladder = discountLadder(debt, policy)
  const step = ladder[Math.min(Math.max(progress.discountRequests, 0), ladder.length - 1)] ?? 0
  return Math.max(step, Math.min(progress.grantedCents, ladder.at(-1) ?? 0))
}
