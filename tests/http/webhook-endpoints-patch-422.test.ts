import { expect, it } from 'vitest'
import { useServer } from '../support/server'
import { companyWithEndpoint } from '../support/webhooks'

const context = useServer()

it.each([
  ['nothing', {}],
  ['an inner address', { url: 'https://169.254.169.254/' }],
  ['plain HTTP', { url: 'http://example.com/' }],
  ['an unknown status', { status: 'deleted' }],
  ['no events', { event_types: [] }],
])('refuses %s', async (_, json) => {
  const { call, endpoint } = await companyWithEndpoint(context.baseUrl)
  expect((await call('PATCH', `/webhook-endpoints/${endpoint.endpoint_id}`, { json })).status).toBe(422)
})

it.each([
  ['nothing', {}],
  ['one and a span', { delivery_id: 'whd_x', from: '2026-01-01T00:00:00Z' }],
  ['an end alone', { to: '2026-01-01T00:00:00Z' }],
  ['no instant', { from: 'yesterday' }],
])('a redelivery of %s', async (_, json) => {
  const { call, endpoint } = await companyWithEndpoint(context.baseUrl)
  expect((await call('POST', `/webhook-endpoints/${endpoint.endpoint_id}/redeliver`, { json })).status).toBe(422)
})

it.each(['limit=0', 'state=sent', 'cursor=abc'])('deliveries with ?%s', async (query) => {
  const { call, endpoint } = await companyWithEndpoint(context.baseUrl)
  expect((await call('GET', `/webhook-endpoints/${endpoint.endpoint_id}/deliveries?${query}`)).status).toBe(422)
})
