import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('foreign and unknown ids', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await call<{ id: string }>('GET', '/personas/5')
  const other = await registerCompany(server.baseUrl)
  for (const id of [body.id, 'pers_nada', '0', '11']) {
    expect((await other.call('GET', `/personas/${id}`)).status).toBe(404)
    expect((await other.call('GET', `/personas/${id}/versions`)).status).toBe(404)
    expect((await other.call('GET', `/personas/${id}/experiments`)).status).toBe(404)
    expect((await other.call('POST', `/personas/${id}/preview`, { json: {} })).status).toBe(404)
  }
})
