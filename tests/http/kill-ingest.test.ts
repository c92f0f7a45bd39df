import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '../support/database'
import { debtors, portfolioBody } from '../support/debtors'
import { until } from '../support/poll'
import { type ApiServer, client, registerCompany, startServer } from '../support/server'

const customers = 16_000
const kills = 3
const dataDir = temporaryFolder('aval-kill-ingest-')
let server: ApiServer | undefined
afterAll(() => server?.stop())

type Portfolio = { portfolio_id: string; customers: number; estimated_revenue: number; segments: { debts: number }[] }

it(`${kills} kills in the middle of an ingest: sent again, everybody is there exactly once`, async () => {
  server = await startServer({ dataDir })
  const { call: first, token } = await registerCompany(server.baseUrl)
  const me = await first('GET', '/companies/me')
  const head = { administrator_id: me.body['administrator_id'] }
  const body = JSON.stringify({ ...head, ...portfolioBody(debtors(customers)) })
  const headers = { 'content-type': 'application/json' }
  let call = first
  const stored = async () => (await call<{ data: unknown[] }>('GET', '/customers?limit=1')).body.data.length > 0
  let caught = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const sent = call('POST', '/portfolios/ingest', { body, headers }).then(
      () => 'answered',
      () => 'broken',
    )
    if (kill === 0) await until('the first customers', stored, { everyMs: 5 })
    await wait(kill * 150)
    await server.stop('SIGKILL')
    if ((await sent) === 'broken') caught += 1
    server = await startServer({ dataDir })
    call = client(server.baseUrl, { token })
  }
  expect(caught).toBeGreaterThan(0)
  const { status, body: done } = await call('POST', '/portfolios/ingest', { body, headers })
  expect(status).toBe(200)
  expect(done).toMatchObject({ customers_imported: customers, rejected_count: 0 })
  // What a dead process had stored is known again, not stored twice.
  expect(done['customers_updated']).toBeGreaterThan(0)
  const list = await call<{ data: Portfolio[] }>('GET', '/portfolios')
  expect(list.body.data).toHaveLength(1)
  const id = list.body.data[0]?.portfolio_id
  const { body: portfolio } = await call<Portfolio>('GET', `/portfolios/${id}`)
  expect(portfolio).toMatchObject({ customers, estimated_revenue: done['estimated_revenue'] })
  const thirds = portfolio.segments.map(({ debts }) => debts)
  expect(thirds.reduce((sum, debts) => sum + debts, 0)).toBe(customers)
  for (const debts of thirds) expect(Math.abs(debts - customers / 3)).toBeLessThan(customers / 50)
  expect((await call('GET', '/audit-log/verify')).body).toMatchObject({ valid: true, broken_at: null })
}, 180_000)
