import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('a cursor that is none', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const path of ['versions', 'experiments']) {
    expect((await call('GET', `/personas/5/${path}?cursor=x`)).status).toBe(422)
  }
})
