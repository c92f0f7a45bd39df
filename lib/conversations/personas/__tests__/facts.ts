import type { PersonaFacts } from '../../core/persona'

/** What is known of nobody in particular, with what a test names. */
export const personaFactsOf = (known: Partial<PersonaFacts> = {}): PersonaFacts => ({
  overdue_days: 45,
  history_score: 0.6,
  age: 42,
  digital: true,
  capacity: null,
  willingness: null,
  income_lost: false,
  illness: false,
  debts: 1,
  over_indebted: false,
  silent_reader: false,
  broken_promise: false,
  chronic_lateness: false,
  disputed: false,
  hostile: false,
  wrong_person: false,
  contemplated: true,
  installments_overdue: 3,
  ...known,
})
