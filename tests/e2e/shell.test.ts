import { describe, expect, test } from 'vitest'
import { hasBrowser, useApp } from '../support/app'
import { client, registerCompany } from '../support/server'

/** What differs between the Next shell and the API server that the other HTTP tests use. */
describe.skipIf(!hasBrowser)('the API under the Next shell', () => {
  const app = useApp()

  test('an unknown path is a problem, not a page', async () => {
    const answer = await client(app.url)('GET', '/nope/nothing')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('x-request-id')).toMatch(/^req_/)
  })

  test('nobody talks himself into being this machine', async () => {
    for (const name of ['x-forwarded-for', 'x-aval-socket-address', 'x-real-ip']) {
      const answer = await client(app.url)('GET', '//metrics', { headers: { [name]: '127.0.0.1' } })
      expect(answer.status, name).toBe(401)
    }
  })

  test('registers, reads back, keeps companies apart', async () => {
    const a = await registerCompany(app.url, 'A')
    const b = await registerCompany(app.url, 'B')
    const made = await a.call<{ dataset_id: string }>('POST', '/datasets', { json: { name: 'x' } })
    expect(made.status).toBe(201)
    expect((await b.call('GET', `/datasets/${made.body.dataset_id}`)).status).toBe(404)
    expect((await a.call('GET', '/audit-log/verify')).body).toMatchObject({ valid: true })
  })
})
