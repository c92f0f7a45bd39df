import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('no active model', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const json = { items: [{ order_id: 'a', features: { risco: 5 } }] }
  const { status, body } = await call('POST', '/decisions/batch', { json })
  expect([status, reasonOf(body)]).toEqual([409, 'no_active_model'])
})
