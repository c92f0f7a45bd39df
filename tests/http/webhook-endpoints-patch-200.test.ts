import { expect, it } from 'vitest'
import { useServer } from '../support/server'
import { companyWithEndpoint, publicUrl } from '../support/webhooks'

const context = useServer()

it('changes, disables and enables, each step in the trail', async () => {
  const { call, endpoint } = await companyWithEndpoint(context.baseUrl)
  const path = `/webhook-endpoints/${endpoint.endpoint_id}`
  const change = (json: unknown) => call('PATCH', path, { json })
  const moved = await change({ url: `${publicUrl}/2`, description: 'ERP', event_types: ['model.trained'] })
  expect(moved.status).toBe(200)
  expect(moved.body).toMatchObject({ url: `${publicUrl}/2`, description: 'ERP', event_types: ['model.trained'] })
  expect((await change({ status: 'disabled' })).body).toMatchObject({ status: 'disabled', disabled_reason: 'manual' })
  expect((await change({ status: 'disabled' })).status).toBe(200)
  const enabled = await change({ status: 'enabled', include_simulated: true })
  expect(enabled.body).toMatchObject({ status: 'enabled', disabled_reason: null, include_simulated: true })
  const log = await call<{ data: { action: string }[] }>('GET', '/audit-log?action=webhook_endpoint.')
  expect(log.body.data.map(({ action }) => action.split('.')[1])).toEqual([
    'updated',
    'enabled',
    'disabled',
    'updated',
    'created',
  ])
})

it('a redelivery to a disabled one is refused', async () => {
  const { call, endpoint } = await companyWithEndpoint(context.baseUrl)
  const path = `/webhook-endpoints/${endpoint.endpoint_id}`
  await call('PATCH', path, { json: { status: 'disabled' } })
  const answer = await call('POST', `${path}/redeliver`, { json: { from: '2026-01-01T00:00:00Z' } })
  expect([answer.status, answer.body['type']]).toEqual([409, '/docs/errors#webhook_endpoint_disabled'])
})
