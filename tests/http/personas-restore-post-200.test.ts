import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('an earlier content comes back as a new version', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call('GET', '/personas/5')
  await call('PUT', '/personas/5', { json: { ...five, humor: 'low' } })
  const back = await call('POST', '/personas/5/restore', { json: { version: 1 } })
  expect([back.status, back.body]).toMatchObject([200, { version: 3, humor: 'none' }])
  const { body } = await call('GET', '/personas/5/versions?limit=1')
  expect(body).toMatchObject({ data: [{ version: 3, restored_from: 1 }] })
})
