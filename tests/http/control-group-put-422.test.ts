import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([{ share_percentage: 51 }, { share_percentage: -1 }, { share_percentage: 10.123 }, {}, { share: 10 }])(
  'refuses %j',
  async (json) => {
    const { call } = await registerCompany(server.baseUrl)
    const { status, body } = await call<{ errors: { path: string }[] }>('PUT', '/control-group', { json })
    expect(status).toBe(422)
    expect(body.errors.length).toBeGreaterThan(0)
  },
)
