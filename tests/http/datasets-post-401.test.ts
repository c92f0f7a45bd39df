import { expect, it } from 'vitest'
import { useServer } from '../support/server'

const server = useServer()

it('no token', async () => {
  const { status, headers } = await server.call('POST', '/datasets', { json: { name: 'x' } })
  expect(status).toBe(401)
  expect(headers.get('www-authenticate')).toMatch(/^Bearer /)
})
