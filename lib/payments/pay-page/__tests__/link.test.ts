import { expect, it } from 'vitest'
import { newPayLink, slugHash } from '../link'

const subject = { companyId: 'comp_1', customerId: 'cust_1', debtId: 'debt_1', conversationId: '', simulated: false }

it('makes addresses of letters and digits alone, no two alike, and keeps only their hash', () => {
  const made = Array.from({ length: 2_000 }, () => newPayLink(subject, 1_790_000_000_000))
  for (const { slug, url, row } of made) {
    expect(slug).toMatch(/^[0-9a-z]{26}$/)
    expect(url.endsWith(`/pay/${slug}`)).toBe(true)
    expect(row.slugHash).toBe(slugHash(slug))
    expect(JSON.stringify(row)).not.toContain(slug)
  }
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(2_000)
})
