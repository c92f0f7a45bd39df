import { expect, it } from 'vitest'
import { debtors, portfolioBody } from '../support/debtors'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('lists portfolios, newest first, and counts one by segment and state', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const data_source of ['a', 'b', 'c']) {
    await call('POST', '/portfolios/ingest', { json: portfolioBody(debtors(9), { data_source }) })
  }
  const { body } = await call<{ data: { data_source: string; portfolio_id: string }[] }>('GET', '/portfolios')
  expect(body.data.map((row) => row.data_source)).toEqual(['c', 'b', 'a'])
  const newest = await call('GET', `/portfolios/${body.data[0]?.portfolio_id}`)
  // The same customers and contracts belong to the portfolio that named them last.
  expect(newest.body).toMatchObject({ customers: 9, segments: [{ debts: 3 }, { debts: 3 }, { debts: 3 }] })
  expect((await call('GET', '/portfolios/port_unknown')).status).toBe(404)
  expect((await call('GET', '/recovery-model')).body).toMatchObject({
    source: 'prior',
    calibrated: false,
    active: null,
    needed: { outcomes: 200 },
  })
})
