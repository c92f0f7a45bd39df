import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('refuses filters and cursors that are none', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const query of ['segment=best', 'state=open,paid', 'limit=0', 'cursor=abc', `name=${'x'.repeat(201)}`]) {
    expect((await call('GET', `/customers?${query}`)).status, query).toBe(422)
  }
})
