import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('starts, is told with its test, ends, and lets the chosen version go on', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call('GET', '/personas/5')
  await call('PUT', '/personas/5', { json: { ...five, humor: 'low', use: false } })
  const started = await call<{ experiment_id: string }>('POST', '/personas/5/experiments', {
    json: { version_b: 2, share_b: 0.3 },
  })
  expect([started.status, started.body]).toMatchObject([
    201,
    {
      status: 'running',
      share_b: 0.3,
      winner_version: null,
      a: { version: 1, conversations: 0, success_rate: null },
      b: { version: 2 },
      test: { planned_per_arm: 174, p: 1, difference: null, verdict: 'too_few', alpha: 0.05 },
    },
  ])
  expect((await call('GET', '/personas/5')).body).toMatchObject({ experiment: { version_b: 2 } })
  const path = `/personas/5/experiments/${started.body.experiment_id}/end`
  const ended = await call('POST', path, { json: { use: 'b' } })
  expect([ended.status, ended.body]).toMatchObject([200, { status: 'ended', winner_version: null }])
  expect((await call('GET', '/personas/5')).body).toMatchObject({ version: 2, humor: 'low', experiment: null })
  expect((await call('GET', '/personas/5/experiments')).body).toMatchObject({ data: [{ status: 'ended' }] })
  expect((await call('POST', path, { json: {} })).status).toBe(409)
})
