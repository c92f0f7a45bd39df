import { describe, expect, it } from 'vitest'
import { placeholdersOf } from '../../../core/fill'
import { type PersonaFacts, personaFacts } from '../../../core/persona'
import { selectPersona } from '../../../core/select-persona'
import { personaTextFaults } from '../../../core/template-faults'
import { shippedPersonas } from '..'

const unknown = Object.fromEntries(personaFacts.map((fact) => [fact, null])) as PersonaFacts
const chosen = (facts: Partial<PersonaFacts>) => selectPersona(shippedPersonas, { ...unknown, ...facts }).number

describe('the ten personas', () => {
  it('are ten, with the founding keys', () => {
    expect(shippedPersonas.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(shippedPersonas.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['young_professional', 'middle_aged', 'senior_citizen', 'financial_stress']),
    )
    expect(new Set(shippedPersonas.map(({ name }) => name)).size).toBe(10)
  })

  it.each<[string, Partial<PersonaFacts>, number]>([
    ['nothing known', {}, 3],
    ['early, good history', { overdue_days: 15, history_score: 0.7 }, 1],
    ['early, poor history', { overdue_days: 15, history_score: 0.3 }, 3],
    ['young and digital', { age: 34, digital: true }, 2],
    ['young, not digital', { age: 34, digital: false }, 3],
    ['35, the founding sample', { age: 35, digital: true, overdue_days: 45, history_score: 0.75 }, 3],
    ['55', { age: 55 }, 4],
    ['lost income', { income_lost: true, age: 60 }, 5],
    ['ill', { illness: true }, 5],
    ['little capacity', { capacity: 0.29 }, 5],
    ['three debts', { debts: 3, income_lost: true }, 6],
    ['over-indebted', { over_indebted: true }, 6],
    ['can pay, reads, silent', { silent_reader: true, capacity: 0.5 }, 7],
    ['silent, means unknown', { silent_reader: true }, 3],
    ['broken promise', { broken_promise: true, silent_reader: true, capacity: 0.8 }, 8],
    ['lost income after a broken promise', { broken_promise: true, income_lost: true }, 5],
    ['always late', { chronic_lateness: true }, 8],
    ['disputed, whatever else', { disputed: true, over_indebted: true, age: 70 }, 9],
    ['hostile', { hostile: true }, 9],
    ['wrong person', { wrong_person: true }, 9],
    [
      'not contemplated, early',
      { contemplated: false, overdue_days: 10, installments_overdue: 1, history_score: 1 },
      10,
    ],
    ['not contemplated, late', { contemplated: false, overdue_days: 90, installments_overdue: 3 }, 3],
  ])('%s', (_, facts, number) => expect(chosen(facts)).toBe(number))

  it.each(shippedPersonas)('$name has texts without faults, enough of them, and names the company', (persona) => {
    expect(personaTextFaults(persona)).toEqual([])
    expect(persona.greetings.length).toBeGreaterThanOrEqual(3)
    expect(persona.openings.length).toBeGreaterThanOrEqual(3)
    for (const text of persona.greetings) {
      expect(placeholdersOf(text)).toEqual(expect.arrayContaining(['creditor_name', 'customer_name']))
    }
    expect(placeholdersOf(persona.options.cash)).toEqual(expect.arrayContaining(['discounted_amount', 'due_date']))
    expect(placeholdersOf(persona.options.down_payment)).toContain('entry_value')
  })

  it('open a verified channel in the founding document’s words', () => {
    expect(shippedPersonas[2]?.openings[0]).toBe(
      'Olá {{customer_name}}! Vi que você tem uma pendência no seu consórcio de {{overdue_amount}}. Posso te ajudar a encontrar uma solução que funcione no seu bolso?',
    )
  })
})
