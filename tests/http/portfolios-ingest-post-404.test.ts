import { expect, it } from 'vitest'
import { debtors, portfolioBody } from '../support/debtors'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('another administrator’s id is not found, whether somebody has it or nobody', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const other = await registerCompany(server.baseUrl, 'Outra')
  const theirs = (await other.call('GET', '/companies/me')).body['administrator_id']
  for (const administrator_id of ['admin_12345', theirs]) {
    const { status } = await call('POST', '/portfolios/ingest', {
      json: portfolioBody(debtors(1), { administrator_id }),
    })
    expect(status).toBe(404)
  }
})
