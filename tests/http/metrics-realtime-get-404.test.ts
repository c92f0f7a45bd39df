import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('another administrator’s id is not found, whether somebody has it or nobody', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const other = await registerCompany(server.baseUrl, 'Outra')
  const theirs = (await other.call('GET', '/companies/me')).body['administrator_id']
  for (const id of ['admin_12345', theirs]) {
    expect((await call('GET', `/metrics/realtime?administrator_id=${id}`)).status).toBe(404)
  }
})
