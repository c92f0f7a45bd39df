import type { RefundState } from '@/db/constants/payments'
import { addDays, type Day, type Payment } from '@/lib/negotiation'
import { createRandom } from '@/tests/support/random'

export const dayMs = 86_400_000
export const firstDay = '2026-03-02'
/** Noon of the day so many days after the first, in São Paulo. */
export const noon = (days: number): number => Date.parse(`${firstDay}T15:00:00Z`) + days * dayMs
export const graceDays = 3

export type AgreementPlan = {
  name: string
  totalCents: number
  schedule: Payment[]
  proposed: boolean
  discounted: boolean
}
export type ChargePlan = { name: string; agreement: string; amountCents: number }
export type MoneyPlan = {
  name: string
  /** Charge it names; empty when it names none. */
  charge: string
  amountCents: number
  lateChargesCents: number
  paidAt: number
  paidDay: Day
  refunds: { key: string; amountCents: number; state: RefundState }[]
}
export type Plan = { agreements: AgreementPlan[]; charges: ChargePlan[]; money: MoneyPlan[] }

/** What may happen, each at its place in the order. */
export type Step =
  | { kind: 'charge'; charge: string }
  /** A bank's notice with the refunds it knows of. */
  | { kind: 'notice'; money: string; refunds: { key: string; state: RefundState }[] }
  /** A notice of refunds alone, maybe before its payment. */
  | { kind: 'refund'; money: string; key: string; state: RefundState }
  | { kind: 'assign'; money: string; agreement: string }
  | { kind: 'cancel'; agreement: string; at: number }
  | { kind: 'clock'; days: number }
  | { kind: 'accept'; agreement: string }

export type History = { plan: Plan; steps: Step[] }

export const isTold = ({ kind }: Step): boolean => kind === 'charge' || kind === 'notice' || kind === 'refund'

type Random = () => number
const upTo = (random: Random, most: number) => Math.floor(random() * (most + 1))
const one = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = upTo(random, i)
    ;[mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T]
  }
  return mixed
}

function agreementPlan(random: Random, name: string, proposed: boolean): AgreementPlan {
  const parts = 1 + upTo(random, 3)
  const schedule = Array.from({ length: parts }, (_, i) => ({
    dueDay: addDays(firstDay, 5 + 30 * i),
    amountCents: 1_000 + upTo(random, 9) * 100,
  }))
  const discounted = random() < 0.4
  return {
    name,
    schedule,
    proposed,
    discounted,
    totalCents: schedule.reduce((cents, part) => cents + part.amountCents, 0),
  }
}

function moneyPlan(random: Random, name: string, charges: ChargePlan[]): MoneyPlan {
  const charge = random() < 0.85 ? one(random, charges) : undefined
  const asked = charge?.amountCents ?? 1_500
  const lateChargesCents = random() < 0.15 ? 10 + upTo(random, 40) : 0
  // Exact three times of five; else less or more.
  const principal = random() < 0.6 ? asked : 100 + upTo(random, 2 * asked)
  const amountCents = principal + lateChargesCents
  const refunds = Array.from({ length: random() < 0.4 ? 1 + upTo(random, 1) : 0 }, (_, i) => ({
    key: `${name}r${i}`,
    amountCents: random() < 0.5 ? amountCents : 1 + upTo(random, amountCents - 1),
    state: one(random, ['returned', 'returned', 'not_returned', 'processing'] as const),
  }))
  const days = upTo(random, 120)
  const paid = { paidAt: noon(days), paidDay: addDays(firstDay, days) }
  return { name, charge: charge?.name ?? '', amountCents, lateChargesCents, ...paid, refunds }
}

/** Each payment is told of one to three times, with its refunds or before them; each refund also by itself. */
function toldSteps(random: Random, { charges, money }: Plan): Step[] {
  const told = money.flatMap(({ name, refunds }): Step[] => {
    const stages = refunds.map(({ key, state }) => ({ key, state }))
    const early = stages.map(({ key }) => ({ key, state: 'processing' as const }))
    const notices = Array.from({ length: 1 + upTo(random, 2) }, (): Step => {
      return { kind: 'notice', money: name, refunds: one(random, [[], early, stages]) }
    })
    const alone = stages.map((stage): Step => ({ kind: 'refund', money: name, ...stage }))
    return [...notices, ...alone]
  })
  return [...charges.map(({ name }): Step => ({ kind: 'charge', charge: name })), ...told]
}

function commandSteps(random: Random, plan: Plan): Step[] {
  const commands: Step[] = []
  for (const { name } of plan.agreements) {
    if (random() < 0.2) commands.push({ kind: 'cancel', agreement: name, at: noon(upTo(random, 120)) })
    if (random() < 0.3) commands.push({ kind: 'accept', agreement: name })
  }
  for (const { name } of plan.money)
    if (random() < 0.2) commands.push({ kind: 'assign', money: name, agreement: one(random, plan.agreements).name })
  while (random() < 0.4) commands.push({ kind: 'clock', days: upTo(random, 130) })
  return commands
}

/** A random history; with `commands` also of what people and the clock do, and of two agreements about one debt. */
export function historyOf(seed: number, { commands }: { commands: boolean }): History {
  const random = createRandom(seed)
  const agreements = [agreementPlan(random, 'A', !commands && random() < 0.2)]
  if (commands && random() < 0.5) agreements.push(agreementPlan(random, 'B', true))
  const charges = agreements.flatMap(({ name, schedule, totalCents }) => [
    ...schedule.map(({ amountCents }, i) => ({ name: `${name}${i + 1}`, agreement: name, amountCents })),
    { name: `${name}0`, agreement: name, amountCents: totalCents },
  ])
  const money = Array.from({ length: 1 + upTo(random, 4) }, (_, i) => moneyPlan(random, `M${i}`, charges))
  const plan = { agreements, charges, money }
  return {
    plan,
    steps: shuffled(random, [...toldSteps(random, plan), ...(commands ? commandSteps(random, plan) : [])]),
  }
}

/** The same history with everything told in another order, each between the same deeds of people and the clock. */
export function retold({ plan, steps }: History, seed: number): History {
  const random = createRandom(seed)
  const mixed: Step[] = []
  let told: Step[] = []
  for (const step of steps) {
    if (isTold(step)) told.push(step)
    else {
      mixed.push(...shuffled(random, told), step)
      told = []
    }
  }
  return { plan, steps: [...mixed, ...shuffled(random, told)] }
}
