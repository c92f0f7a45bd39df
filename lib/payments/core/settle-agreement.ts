import type { AgreementState, PaymentFinding } from '@/db/constants/payments'
import type { Payment } from '@/lib/negotiation'
import { type ChargeFact, type ChargePosition, chargePosition } from './charge-state'
import { dueNow } from './due'
import { findingsOf } from './findings'
import { chargesOf, type MoneyFact, netOf, principalOf } from './money-facts'
import { agreementPosition, type Position } from './position'

/** All that an agreement's state follows from. Cents. */
export type AgreementFacts = {
  state: AgreementState
  /** Also of one that was paid in full all the same. */
  cancelled: boolean
  /** What had been paid of it when its state was last told (`paidCents` of its row). */
  knownCents: number
  totalCents: number
  schedule: readonly Payment[]
  graceDays: number
  charges: readonly ChargeFact[]
  money: readonly MoneyFact[]
  /** A person gave it money although it was cancelled. */
  takenBack: boolean
}

export type SettledAgreement = {
  state: AgreementState
  /** Received less returned, without fines and interest. */
  paidCents: number
  /** Empty when nothing is left. */
  nextDueDay: string
  position: Position
  charges: ChargePosition[]
  findings: Map<string, PaymentFinding>
  /** When the last money was paid; 0 without any. */
  lastPaidAt: number
}

/**
 * An agreement's state: paid in full it is `completed` whatever it was; one that was broken stands again when money
 * comes, a cancelled one only when a person says so; the first money is the yes of a proposed one.
 */
function stateOf(facts: AgreementFacts, paidCents: number): AgreementState {
  const more = paidCents > facts.knownCents
  if (paidCents >= facts.totalCents) return 'completed'
  if (facts.cancelled && !(facts.takenBack && more)) return 'cancelled'
  if (facts.state === 'broken' && !more) return 'broken'
  if (paidCents > 0) return 'active'
  return facts.state === 'proposed' && facts.money.length === 0 ? 'proposed' : 'accepted'
}

const standingOf = (state: AgreementState) =>
  state === 'proposed' ? 'none' : state === 'broken' || state === 'cancelled' ? 'ended' : 'stands'

/** Everything about an agreement that follows from its facts alone, in whatever order they came. */
export function settleAgreement(facts: AgreementFacts): SettledAgreement {
  const { money, totalCents, schedule } = facts
  const sum = (of: (one: MoneyFact) => number) => money.reduce((cents, one) => cents + of(one), 0)
  const paidCents = sum(principalOf)
  const state = stateOf(facts, paidCents)
  const sums = { agreedCents: totalCents, chargesCents: sum(chargesOf), netCents: sum(netOf) }
  return {
    state,
    paidCents,
    nextDueDay: dueNow({ schedule, paidCents }, '').next?.dueDay ?? '',
    position: agreementPosition({ ...sums, standing: standingOf(state) }),
    charges: facts.charges.map((charge) => chargePosition(charge, money)),
    findings: findingsOf(facts, money),
    lastPaidAt: Math.max(0, ...money.map(({ paidAt }) => paidAt)),
  }
}
