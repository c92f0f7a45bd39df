import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each(['/collection-policy', '/collection-policy/versions'])('%s of a portfolio that is nobody’s', async (path) => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('GET', `${path}?portfolio_id=port_01k00000000000000000000000`)).status).toBe(404)
})
