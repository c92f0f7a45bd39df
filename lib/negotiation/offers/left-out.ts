import type { Offer, RuleNote } from '../types.ts'
import { downPaymentFloor, floorNote, type Terms } from './build-offer.ts'
import { componentCents, discountCeiling } from './discount-ladder.ts'
import { lastDueDay } from './due-days.ts'

/** Why a plan of `askedInstallments` payments (two, when unsaid) has no room. */
export function countRule({ debt, policy }: Terms, askedInstallments = 2, totalCents = debt.overdueCents): RuleNote {
  return policy.maxInstallments < askedInstallments
    ? { rule: 'max_installments', params: { maxInstallments: policy.maxInstallments, askedInstallments } }
    : {
        rule: 'min_installment',
        params: {
          minInstallmentCents: policy.minInstallmentCents,
          askedCents: Math.floor(totalCents / askedInstallments),
        },
      }
}

/** Why there is no discount at all: none is allowed, or only on components that this debt does not have. */
export function noDiscountRule({ debt, policy }: Terms): RuleNote {
  const closed = (['interest', 'fine', 'fees', 'principal'] as const).find(
    (component) => !policy.discountable.includes(component) && componentCents(debt, component) > 0,
  )
  return policy.maxDiscountBasisPoints > 0 && closed
    ? { rule: 'not_discountable', params: { component: closed } }
    : { rule: 'no_discount_allowed', params: {} }
}

/** The horizon as a rule. */
export function horizonRule({ policy, today }: Terms, askedDay?: string): RuleNote {
  return {
    rule: 'horizon',
    params: {
      days: policy.dueHorizonDays,
      latestDay: lastDueDay(policy, today),
      ...(askedDay === undefined ? {} : { askedDay }),
    },
  }
}

/** The rules behind every kind of offer that is missing, and behind fewer than three offers. */
export function leftOutOf(terms: Terms, offers: readonly Offer[]): RuleNote[] {
  const has = (kind: Offer['kind']) => offers.some((offer) => offer.kind === kind)
  const notes: RuleNote[] = []
  if (discountCeiling(terms.debt, terms.policy) === 0) notes.push(noDiscountRule(terms))
  if (!has('instalments')) notes.push(countRule(terms))
  if (has('instalments') && !has('down_payment')) {
    const { debt, policy } = terms
    const blockedByFloor = downPaymentFloor(terms) > debt.overdueCents - policy.minInstallmentCents
    notes.push(blockedByFloor ? floorNote(terms) : countRule(terms, 3))
  }
  if (offers.length < 3) notes.push(horizonRule(terms))
  return notes
}
