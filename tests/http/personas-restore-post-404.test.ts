import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a version or a persona that is not there', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const [id, version] of [
    ['5', 9],
    ['77', 1],
  ]) {
    expect((await call('POST', `/personas/${id}/restore`, { json: { version } })).status).toBe(404)
  }
})
