import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { makeEndpoint, publicUrl } from '../support/webhooks'

const context = useServer()

it('makes an endpoint, its secret shown this once', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const json = { url: publicUrl, description: 'ERP', event_types: ['payment.confirmed', 'agreement.broken'] }
  const { status, body } = await call('POST', '/webhook-endpoints', { json })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    url: publicUrl,
    description: 'ERP',
    event_types: ['payment.confirmed', 'agreement.broken'],
    include_simulated: false,
    status: 'enabled',
    disabled_reason: null,
    failing_since: null,
    health: { hours: 24, total: 0, delivered: 0, waiting: 0, failed: 0 },
  })
  expect(body['endpoint_id']).toMatch(/^whe_/)
  expect(body['secret']).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const { text } = await call('GET', '/webhook-endpoints')
  expect(text).toContain(String(body['endpoint_id']))
  expect(text).not.toContain('whsec_')
})

it('gives one endpoint for one Idempotency-Key', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const json = { url: publicUrl, event_types: ['*'] }
  const ask = () => call('POST', '/webhook-endpoints', { json, headers: { 'idempotency-key': 'one' } })
  expect((await ask()).body).toEqual((await ask()).body)
})

it('the 21st is one too many', async () => {
  const { call } = await registerCompany(context.baseUrl)
  for (let n = 0; n < 20; n += 1) await makeEndpoint(call)
  const { status, body } = await call('POST', '/webhook-endpoints', { json: { url: publicUrl, event_types: ['*'] } })
  expect(status).toBe(409)
  expect(body['type']).toBe('/docs/errors#too_many_webhook_endpoints')
})
