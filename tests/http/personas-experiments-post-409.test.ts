import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('one split of a persona at a time, however many ask at once', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call('GET', '/personas/5')
  await call('PUT', '/personas/5', { json: { ...five, humor: 'low', use: false } })
  const start = () => call('POST', '/personas/5/experiments', { json: { version_b: 2 } })
  const statuses = (await Promise.all([start(), start(), start()])).map(({ status }) => status)
  expect(statuses.sort()).toEqual([201, 409, 409])
})
