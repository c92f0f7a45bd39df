import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'
import { badOrder, decide } from '../support/trained-company'

const server = useServer({ AVAL_WORKER: 'off' })

it('no active model', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await decide(call, badOrder)
  expect([status, reasonOf(body)]).toEqual([409, 'no_active_model'])
})
