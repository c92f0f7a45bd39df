import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { registerCompany, useServer } from '../support/server'
import { tellEvents, toldEvent } from '../support/told-events'

const server = useServer()

it.each([
  ['/metrics/stream', 'analytics:read'],
  ['/conversations/stream', 'conversations:read'],
])('%s ends soon after its token is revoked, another token’s goes on', { timeout: 40_000 }, async (path, scope) => {
  const { call, token } = await registerCompany(server.baseUrl)
  const made = await sure<{ token_id: string; token: string }>(call, 'POST', '/tokens', {
    name: 'painel',
    scope: [scope],
  })
  const stop = new AbortController()
  const follow = async (bearer: string) => {
    const headers = { authorization: `Bearer ${bearer}` }
    const { body } = await fetch(`${server.baseUrl}/api/v1${path}`, { headers, signal: stop.signal })
    return (body as ReadableStream<Uint8Array>).getReader()
  }
  const [revoked, standing] = [await follow(made.token), await follow(token)]
  expect((await call('DELETE', `/tokens/${made.token_id}`)).status).toBe(204)
  const revokedAt = Date.now()
  const late = setTimeout(() => stop.abort(), 20_000)
  while (!(await revoked.read()).done);
  expect(Date.now() - revokedAt).toBeLessThan(15_000)
  clearTimeout(late)
  if (path === '/metrics/stream') {
    await tellEvents(call, [toldEvent('after', 'conversation_started', { session_id: 'conv_after' })])
    let text = ''
    while (!text.includes('"event_id":"after"')) text += new TextDecoder().decode((await standing.read()).value)
  }
  stop.abort()
})
