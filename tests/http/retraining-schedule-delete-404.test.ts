import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('a data set without a schedule', async () => {
  const { call } = await registerCompany(server.baseUrl)
  expect((await call('DELETE', '/retraining-schedule?dataset_id=ds_nada')).status).toBe(404)
})
