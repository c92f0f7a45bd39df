import { expect, test } from 'vitest'
import { rowReader } from '@/lib/portfolios/ingest/read-row'
import { syntheticPortfolio } from '../synthetic-portfolio'

const today = Date.UTC(2026, 10, 20)
const count = 12_450
const customers = syntheticPortfolio(count, today)

test('the same seed gives the same people', () => {
  expect(syntheticPortfolio(50, today)).toEqual(customers.slice(0, 50))
})

test('each passes every check of an ingest, without sandbox', () => {
  const read = rowReader(today, false)
  expect(customers.map(read).filter((one) => 'faults' in one)).toEqual([])
})

test('nobody stands twice, and nobody could be taken for a real person', () => {
  for (const field of ['customer_id', 'document', 'phone', 'consortium_id', 'name'] as const)
    expect(new Set(customers.map((one) => one[field])).size, field).toBe(count)
  for (const { name, email, profile } of customers) {
    expect(name).toContain(' Fictício ')
    expect(email ?? '@aval.example').toMatch(/@aval\.example$/)
    expect(profile.synthetic).toBe(true)
  }
})

test('debts, ages and histories are varied', () => {
  const share = (fits: (one: (typeof customers)[number]) => boolean) => customers.filter(fits).length / count
  expect(share((one) => one.overdue_days <= 15)).toBeGreaterThan(0.1)
  expect(share((one) => one.overdue_days > 90)).toBeGreaterThan(0.1)
  expect(share((one) => one.payment_history_score >= 0.7)).toBeGreaterThan(0.1)
  expect(share((one) => one.birth_date < '1970')).toBeGreaterThan(0.1)
})
