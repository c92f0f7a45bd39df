import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { registerCompany, useServer } from '../support/server'
import { linesOf, statementWorld } from '../support/statement'

const server = useServer()
const dayOf = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

it('explains the difference to the last centavo, and balances when people have decided', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const world = await statementWorld(call, server.baseUrl)
  const path = `/reconciliation?from=${dayOf(9)}&to=${dayOf(-1)}`
  type Figures = { balanced: boolean; difference: { items: unknown[] } }
  const before = await sure<Figures>(call, 'GET', path)
  expect(before).toMatchObject({
    balanced: false,
    time_zone: 'America/Sao_Paulo',
    received: { count: 4, amount: 100 },
    unmatched: { count: 4, amount: 100 },
    statement: { days_covered: 1, days: 11, lines: 3 },
    compared: { statement: 216.06, ledger: 0 },
    difference: { amount: 216.06, explained: 216.06, unexplained: 0, statement_only: { count: 3 } },
    trial_balance: { sum: 0, bank: 100, facts: 100 },
  })
  expect(before.difference.items).toHaveLength(3)
  for (const { bank_line_id: id } of await linesOf(call)) {
    const json = { agreement_id: world.payableAgreementId, reason: 'conferido' }
    await sure(call, 'POST', `/bank-lines/${id}/assign`, json)
  }
  const after = await sure<Figures>(call, 'GET', path)
  expect(after).toMatchObject({
    balanced: true,
    difference: { amount: 0, items: [] },
    trial_balance: { sum: 0, bank: 316.06 },
  })
})

it('422 for a window that ends before it begins, or is too long', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', '/reconciliation?from=2026-02-01&to=2026-01-01')).status).toBe(422)
  expect((await call('GET', '/reconciliation?from=2024-01-01&to=2026-01-01')).status).toBe(422)
  expect((await call('GET', '/reconciliation')).status).toBe(422)
})

it('offers the ledger as CSV', async () => {
  const { call } = await registerCompany(server.baseUrl)
  await statementWorld(call, server.baseUrl)
  const { status, headers, text } = await call('GET', '/ledger?format=csv')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  const [header, ...lines] = text.trim().split('\r\n')
  expect(header).toContain('entry_id,at,kind,account,debit,credit')
  expect(lines.length).toBeGreaterThanOrEqual(8)
})
