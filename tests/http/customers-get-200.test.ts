import { encode } from 'next-auth/jwt'
import { beforeAll, expect, it } from 'vitest'
import { debtors, portfolioBody } from '../support/debtors'
import { addMember } from '../support/members'
import { type Call, registerCompany, useServer } from '../support/server'
import { sessionTestSecret } from '../support/session'

const server = useServer()
let call: Call
let portfolioId: unknown

type Line = { customer_ref: string; document: string; name: string; debt: { expected_amount: number; segment: string } }
type Page = { data: Line[]; next_cursor: string | null }

beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
  portfolioId = (await call('POST', '/portfolios/ingest', { json: portfolioBody(debtors(30)) })).body['portfolio_id']
})

it('lists the most valuable first, by page and by filter', async () => {
  const first = (await call<Page>('GET', '/customers?limit=12')).body
  const rest = (await call<Page>('GET', `/customers?limit=200&cursor=${first.next_cursor}`)).body
  const all = [...first.data, ...rest.data]
  expect(all).toHaveLength(30)
  const values = all.map(({ debt }) => debt.expected_amount)
  expect(values).toEqual([...values].sort((a, b) => b - a))
  const high = (await call<Page>('GET', `/customers?segment=high_priority&portfolio_id=${portfolioId}`)).body
  expect(high.data.map(({ customer_ref }) => customer_ref)).toEqual(all.slice(0, 10).map((line) => line.customer_ref))
  for (const query of ['name=joao%20silva%20santos%204', 'email=joao.4@silva.com.br', 'phone=11980000004']) {
    const { data } = (await call<Page>('GET', `/customers?${query}`)).body
    expect(data.map(({ customer_ref }) => customer_ref)).toEqual(['cli-Silva-4'])
  }
  expect((await call<Page>('GET', '/customers?state=paid')).body.data).toEqual([])
})

it('shows one with scores, reasons and what happened', async () => {
  const { body } = await call('GET', '/customers/cli-Silva-4')
  expect(body).toMatchObject({
    masked: false,
    debts: [{ score: { source: 'prior', version: 'prior-1', reasons: expect.any(Array) } }],
    preferences: [],
  })
  const types = (body['timeline'] as { type: string }[]).map(({ type }) => type)
  expect(types).toEqual(expect.arrayContaining(['customer.received', 'debt.received', 'debt.scored']))
})

it('masks to a viewer', async () => {
  const viewer = await addMember(call, 'viewer')
  const session = await encode({ token: { sub: viewer.id, sessionVersion: 1 }, secret: sessionTestSecret })
  const headers = { cookie: `next-auth.session-token=${session}`, 'sec-fetch-site': 'same-origin' }
  const { body } = await call('GET', '/customers/cli-Silva-4', { token: null, headers })
  expect(body).toMatchObject({ masked: true, phone: '+55 11 *****-**04' })
  expect(body['document']).toMatch(/^\*{3}\.\d{3}\.\d{3}-\*{2}$/)
  const refused = await call('GET', '/customers/cli-Silva-4/export', { token: null, headers })
  expect(refused.status).toBe(403)
  expect(refused.body['type']).toContain('missing_permission')
})
