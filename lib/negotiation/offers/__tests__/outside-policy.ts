import { addDays, daysBetween, isBusinessDay } from '../../calendar/index.ts'
import type { Debt, DebtComponent, NegotiationPolicy, Offer } from '../../types.ts'

/** The largest discount by the letter of the policy, in exact arithmetic: written apart from the engine on purpose. */
function ceilingOf(debt: Debt, policy: NegotiationPolicy): bigint {
  const parts: Partial<Record<DebtComponent, number>> = debt.components ?? { principal: debt.overdueCents }
  const open = policy.discountable.reduce((sum, name) => sum + BigInt(parts[name] ?? 0), 0n)
  return (open * BigInt(policy.maxDiscountBasisPoints)) / 10_000n
}

/** What of an offer lies outside the policy, in words for a failing test; empty when nothing does. */
export function outsidePolicy(debt: Debt, policy: NegotiationPolicy, today: string, offer: Offer): string[] {
  const { schedule, totalCents, discountCents, kind } = offer
  const amounts = schedule.map(({ amountCents }) => amountCents)
  const dueDays = schedule.map(({ dueDay }) => dueDay)
  const [first = '', ...later] = dueDays
  const rest = amounts.slice(kind === 'down_payment' ? 1 : 0)
  const checks: [string, boolean][] = [
    ['sums to the cent', amounts.reduce((sum, cents) => sum + cents, 0) === totalCents],
    ['discount is what is left', debt.overdueCents - totalCents === discountCents],
    ['whole positive cents', amounts.every((cents) => Number.isSafeInteger(cents) && cents > 0)],
    ['never a surcharge', discountCents >= 0],
    ['discount within the ceiling', BigInt(discountCents) <= ceilingOf(debt, policy)],
    ['told percentage within the policy', offer.discountBasisPoints <= policy.maxDiscountBasisPoints],
    ['discount at once only', schedule.length === 1 || discountCents === 0],
    ['kind fits', (kind === 'cash') === (schedule.length === 1)],
    ['count', schedule.length >= 1 && schedule.length <= policy.maxInstallments],
    ['least instalment', schedule.length === 1 || amounts.every((cents) => cents >= policy.minInstallmentCents)],
    [
      'floor of the first payment',
      kind !== 'down_payment' ||
        BigInt(amounts[0] ?? 0) * 10_000n >= BigInt(totalCents) * BigInt(policy.minDownPaymentBasisPoints),
    ],
    ['equal but for the last', rest.slice(0, -1).every((cents) => cents === rest[0])],
    ['rounding only', Math.abs((rest.at(-1) ?? 0) - (rest[0] ?? 0)) < rest.length],
    ['business days', dueDays.every(isBusinessDay)],
    ['not in the past', first >= today],
    ['within the horizon', first <= addDays(today, policy.dueHorizonDays)],
    ['rising', later.every((day, i) => day > (dueDays[i] ?? ''))],
    ['monthly', later.every((day, i) => ((gap) => gap >= 10 && gap <= 55)(daysBetween(dueDays[i] ?? day, day)))],
    ['says what allows it', offer.allowedBy.length > 0],
  ]
  return checks.filter(([, holds]) => !holds).map(([name]) => name)
}
