import type { Channel } from '@/db/constants/portfolios'
import type { Debt } from '@/lib/negotiation'
import { type PersonaFacts, personaFacts, type SelectionRule } from './persona'
import type { Signals } from './talk/state'

export type Known = {
  debt: Debt
  historyScore: number | null
  contemplated: boolean | null
  age: number | null
  channel: Channel
  /** Overdue debts of this customer with the company. */
  debts: number
  /** Conversations in a row that the customer read and left without a word. */
  unanswered: number
  brokenPromises: number
  signals: Signals
  capacity: number | null
  willingness: number | null
}

const manyDebts = 4
const silentAfter = 2

/** What selection rules ask about; null where nobody knows. */
export function factsOf(known: Known): PersonaFacts {
  const { debt, historyScore, signals } = known
  const chronic = historyScore === null ? null : historyScore < 0.4 && debt.installmentsOverdue >= 3
  return {
    overdue_days: debt.overdueDays,
    history_score: historyScore,
    age: known.age,
    digital: known.channel !== 'sms',
    capacity: known.capacity,
    willingness: known.willingness,
    income_lost: signals.incomeLost,
    illness: signals.illness,
    debts: known.debts,
    over_indebted: signals.overIndebted || known.debts >= manyDebts,
    silent_reader: known.unanswered >= silentAfter,
    broken_promise: known.brokenPromises > 0,
    chronic_lateness: chronic,
    disputed: signals.disputed,
    hostile: signals.hostile,
    wrong_person: signals.wrongPerson,
    contemplated: known.contemplated,
    installments_overdue: debt.installmentsOverdue,
  }
}

/** Share of the facts that these rules ask about and that are known: how sure the choice of a persona is. */
export function shareKnown(rules: readonly SelectionRule[], facts: PersonaFacts): number {
  const asked = new Set(rules.flatMap(({ any }) => any.flat().map(({ fact }) => fact)))
  const list = personaFacts.filter((fact) => asked.has(fact))
  if (list.length === 0) return 1
  return list.filter((fact) => facts[fact] !== null).length / list.length
}
