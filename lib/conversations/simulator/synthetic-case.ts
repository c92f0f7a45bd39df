import { type Debt, dayOf } from '@/lib/negotiation'
import { type CollectionPolicy, defaultPolicy } from '@/lib/portfolios'
import { sampleDebtor, withCreditor } from '../personas/preview/sample-case'
import type { TalkCase } from '../talk-case'
import { type Draw, oneOf } from './random'

const timeZone = 'America/Sao_Paulo'
const names = ['Rosana', 'João', 'Marlene', 'Gilberto', 'Patrícia', 'Adriano', 'Simone', 'Nelson', 'Tainá'] as const

/** An invented customer with this debt under this policy, on the day of `now`. */
export function caseOf(
  debt: Debt,
  policy: CollectionPolicy,
  now: number,
  who: { firstName?: string; age?: number; debts?: number; historyScore?: number } = {},
): TalkCase {
  const known = sampleDebtor('simulation', now)
  const firstName = who.firstName ?? known.customer.firstName
  const customer = {
    ...known.customer,
    firstName,
    name: `${firstName} Teixeira Lima`,
    ...(who.age && { age: who.age }),
  }
  const row = {
    ...known.debt,
    overdueCents: debt.overdueCents,
    overdueDays: debt.overdueDays,
    installmentsOverdue: debt.installmentsOverdue,
    historyScore: who.historyScore ?? known.debt.historyScore,
  }
  return withCreditor({
    debtor: { ...known, customer, debt: row, debts: who.debts ?? known.debts },
    debt,
    policy,
    policyVersion: '',
    timeZone,
    today: dayOf(now, timeZone),
  })
}

/** The founding document's debt under the product's default policy. */
export const sampleTalkCase = (now: number): TalkCase =>
  caseOf(
    {
      overdueCents: 245_075,
      overdueDays: 42,
      installmentsOverdue: 2,
      components: { principal: 205_075, interest: 25_000, fine: 10_000, fees: 5_000 },
    },
    defaultPolicy,
    now,
  )

/** Amounts as instalments of consortia are: most of some hundreds, a few of many thousands; in cents. */
const amount = (draw: Draw) => Math.round(15_000 * Math.exp(draw() * 4.2))

/** A case drawn at random: amount, age, parts of the debt, policy and person. */
export function drawCase(draw: Draw, now: number): TalkCase {
  const overdueCents = amount(draw)
  const interest = Math.round(overdueCents * draw() * 0.15)
  const fine = Math.round(overdueCents * 0.02)
  const split = { principal: overdueCents - interest - fine, interest, fine, fees: 0 }
  const debt: Debt = {
    overdueCents,
    overdueDays: Math.floor(1 + draw() * draw() * 700),
    installmentsOverdue: Math.ceil(draw() * 8),
    ...(draw() < 0.7 && { components: split }),
  }
  const policy: CollectionPolicy = {
    ...defaultPolicy,
    maxDiscountBasisPoints: oneOf([0, 500, 1_000, 1_500, 2_500, 4_000], draw),
    maxInstallments: oneOf([1, 3, 6, 10, 12, 24], draw),
    minInstallmentCents: oneOf([5_000, 10_000, 20_000], draw),
    satisfactionQuestion: draw() < 0.7,
  }
  return caseOf(debt, policy, now, {
    firstName: oneOf(names, draw),
    age: Math.floor(19 + draw() * 60),
    debts: draw() < 0.15 ? 4 : 1,
    historyScore: draw(),
  })
}
