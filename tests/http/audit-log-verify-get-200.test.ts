import { expect, it } from 'vitest'
import { openDataset } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('the chain holds and counts every entry, as it grows', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const before = await call<{ entries: number }>('GET', '/audit-log/verify')
  expect(before.status).toBe(200)
  expect(before.body).toMatchObject({ valid: true, broken_at: null })
  await openDataset(call)
  const { body } = await call('GET', '/audit-log/verify')
  expect(body).toEqual({ valid: true, entries: before.body.entries + 1, broken_at: null })
  const log = await call<{ data: { seq: number }[] }>('GET', '/audit-log?limit=1')
  expect(log.body.data[0]?.seq).toBe(body['entries'])
})
