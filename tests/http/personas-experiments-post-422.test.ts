import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('the version in use against itself, and shares out of bounds', async () => {
  const { call } = await registerCompany(server.baseUrl)
  for (const [json, path] of [
    [{ version_b: 1 }, 'version_b'],
    [{ version_b: 2, share_b: 1 }, 'share_b'],
  ] as const) {
    const { status, body } = await call<{ errors: object[] }>('POST', '/personas/5/experiments', { json })
    expect([status, body.errors]).toMatchObject([422, [{ path }]])
  }
})
