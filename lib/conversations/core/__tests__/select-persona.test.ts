import { describe, expect, it } from 'vitest'
import { shippedPersonas } from '../../personas/shipped'
import { type PersonaFacts, personaFacts } from '../persona'
import { selectPersona } from '../select-persona'

const unknown = Object.fromEntries(personaFacts.map((fact) => [fact, null])) as PersonaFacts
const choose = (facts: Partial<PersonaFacts>) => selectPersona(shippedPersonas, { ...unknown, ...facts }).number

describe('the founding table, first match in the order 9 6 5 8 7 10 1 4 2 3', () => {
  it.each<[string, Partial<PersonaFacts>, number]>([
    ['nothing known', {}, 3],
    ['ten days, good history', { overdue_days: 10, history_score: 0.9 }, 1],
    ['young and digital', { overdue_days: 40, age: 28, digital: true }, 2],
    ['sixty years old', { overdue_days: 40, age: 60 }, 4],
    ['lost their job', { income_lost: true }, 5],
    ['ill', { illness: true }, 5],
    ['over-indebted', { over_indebted: true }, 6],
    ['broke a promise', { broken_promise: true }, 8],
    ['disputes', { disputed: true }, 9],
    ['hostile', { hostile: true }, 9],
    ['wrong person', { wrong_person: true }, 9],
    ['ill and disputes: 9 before 5', { illness: true, disputed: true }, 9],
    ['over-indebted and ill: 6 before 5', { over_indebted: true, illness: true }, 6],
    ['sixty, broke a promise: 8 before 4', { age: 60, broken_promise: true }, 8],
  ])('%s', (_what, facts, number) => {
    expect(choose(facts)).toBe(number)
  })
})
