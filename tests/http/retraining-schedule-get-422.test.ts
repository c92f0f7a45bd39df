import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('asks which data set', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: { path: string }[] }>('GET', '/retraining-schedule')
  expect([status, body.errors[0]?.path]).toEqual([422, 'dataset_id'])
})
