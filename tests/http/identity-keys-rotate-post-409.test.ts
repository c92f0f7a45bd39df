import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const context = useServer({}, { alone: true })

it('stops at ten keys a day', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const statuses: number[] = []
  for (let i = 0; i < 10; i += 1) statuses.push((await call('POST', '/companies/me/keys/rotate')).status)
  expect(statuses).toEqual([...Array(9).fill(201), 409])
  expect((await call('GET', '/companies/me')).status).toBe(200)
})
