import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { companyWithEndpoint } from '../support/webhooks'

const context = useServer()

it('knows neither another company’s endpoint, nor a deleted one, nor one that never was', async () => {
  const { call } = await registerCompany(context.baseUrl)
  const other = await companyWithEndpoint(context.baseUrl)
  const own = await companyWithEndpoint(context.baseUrl)
  await own.call('DELETE', `/webhook-endpoints/${own.endpoint.endpoint_id}`)
  const asks = [
    ['GET', '', undefined],
    ['PATCH', '', { description: 'x' }],
    ['POST', '/rotate-secret', {}],
    ['POST', '/test', {}],
    ['GET', '/deliveries', undefined],
    ['GET', '/deliveries/whd_x', undefined],
    ['POST', '/redeliver', { delivery_id: 'whd_x' }],
    ['DELETE', '', undefined],
  ] as const
  for (const [method, path, json] of asks) {
    for (const id of [other.endpoint.endpoint_id, 'whe_01j00000000000000000000000', 'x']) {
      const answer = await call(method, `/webhook-endpoints/${id}${path}`, json === undefined ? {} : { json })
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
    const gone = `/webhook-endpoints/${own.endpoint.endpoint_id}${path}`
    expect((await own.call(method, gone, json === undefined ? {} : { json })).status).toBe(404)
  }
})

it('knows no delivery that never was', async () => {
  const { call, endpoint } = await companyWithEndpoint(context.baseUrl)
  const path = `/webhook-endpoints/${endpoint.endpoint_id}`
  expect((await call('GET', `${path}/deliveries/whd_x`)).status).toBe(404)
  expect((await call('POST', `${path}/redeliver`, { json: { delivery_id: 'whd_x' } })).status).toBe(404)
})
