import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { scoped } from '../support/trained-company'

const server = useServer()

it('names decisions:read: the list holds orders', async () => {
  const reader = await scoped(await registerCompany(server.baseUrl), ['models:read'])
  expect((await reader('GET', '/challenger')).status).toBe(200)
  expect((await reader('GET', '/challenger/disagreements')).status).toBe(403)
})
