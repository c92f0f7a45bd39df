import { expect, it } from 'vitest'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it.each(['', '?format=csv'])('no token: /audit-log%s', async (query) => {
  const { status, headers } = await server.call('GET', `/audit-log${query}`)
  expect(status).toBe(401)
  expect(headers.get('www-authenticate')).toBe('Bearer error="missing_token"')
})
