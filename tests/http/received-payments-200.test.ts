import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { type Call, registerCompany, useServer } from '../support/server'
import { receivedOf, type StatementWorld, statementWorld } from '../support/statement'

const server = useServer()
let call: Call
let world: StatementWorld
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
  world = await statementWorld(call, server.baseUrl)
})
const reason = 'conferido com o cliente'
const act = (id: string, verb: string, json: Record<string, unknown> = {}) =>
  call('POST', `/received-payments/${id}/${verb}`, { json: { reason, ...json } })

it('lists money by what became of it, and says what to do', async () => {
  const all = await receivedOf(call)
  expect(all.map(({ next_step: step }) => step)).toEqual(['assign', 'assign', 'assign', 'assign'])
  expect(await receivedOf(call, '&state=matched')).toEqual([])
  expect(await receivedOf(call, '&from=2020-01-01&to=2020-12-31')).toEqual([])
  expect(await receivedOf(call, '&simulated=true')).toEqual([])
  // Money that nobody knows what for is in no portfolio.
  expect(await receivedOf(call, '&portfolio_id=port_none')).toEqual([])
  const page = await sure<{ data: unknown[]; next_cursor: string }>(call, 'GET', '/received-payments?limit=3')
  const rest = await sure<{ data: unknown[] }>(call, 'GET', `/received-payments?limit=3&cursor=${page.next_cursor}`)
  expect([page.data.length, rest.data.length]).toEqual([3, 1])
})

it('is assigned, taken back, set aside, brought back: the ledger follows', async () => {
  const [id] = world.receivedIds
  const given = await act(id, 'assign', { agreement_id: world.payableAgreementId })
  expect([given.status, given.body]).toEqual([200, expect.objectContaining({ state: 'matched' })])
  expect((await act(id, 'ignore')).status).toBe(409)
  expect((await act(id, 'unassign')).body).toMatchObject({ state: 'unmatched', agreement_id: null })
  expect((await act(id, 'ignore')).body).toMatchObject({ state: 'ignored', next_step: 'none' })
  expect((await act(id, 'assign', { agreement_id: world.payableAgreementId })).status).toBe(409)
  expect((await act(id, 'unassign')).body).toMatchObject({ state: 'unmatched' })
  type Entry = { kind: string; lines: { debit: number; credit: number }[] }
  const { data } = await sure<{ data: Entry[] }>(call, 'GET', `/ledger?payment_id=${id}`)
  expect(data.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['payment', 'assignment']))
  for (const { lines } of data) {
    const cents = lines.reduce((sum, line) => sum + Math.round(line.debit * 100) - Math.round(line.credit * 100), 0)
    expect(cents).toBe(0)
  }
})

it('is sent back in parts, never more than came', async () => {
  const id = world.receivedIds[1]
  const { refundable_amount: all } = await sure<{ refundable_amount: number }>(call, 'GET', `/received-payments/${id}`)
  const first = await act(id, 'refund', { amount: 1.5 })
  expect([first.status, first.body]).toEqual([201, expect.objectContaining({ state: 'processing', amount: 1.5 })])
  expect((await act(id, 'refund', { amount: all })).status).toBe(422)
  expect((await act(id, 'refund')).body).toMatchObject({ amount: all - 1.5 })
  expect((await act(id, 'refund')).status).toBe(409)
  const detail = await sure(call, 'GET', `/received-payments/${id}`)
  expect(detail).toMatchObject({ next_step: 'wait_bank', refundable_amount: 0, refunds: [{ amount: 1.5 }, {}] })
})
