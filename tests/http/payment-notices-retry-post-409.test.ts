import { expect, it } from 'vitest'
import { bankOf, pixOf, settledNotices } from '../support/pix'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('answers 409 for a notice that did not fail, 404 to another company', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { tell } = await bankOf(call, server.baseUrl)
  await tell(pixOf('fine'))
  const [notice] = await settledNotices(call)
  const path = `/payment-notices/${notice?.notice_id}/retry`
  const { status, body } = await call('POST', path)
  expect([status, body['type']]).toEqual([409, '/docs/errors#notice_not_failed'])
  const stranger = (await registerCompany(server.baseUrl)).call
  expect((await stranger('POST', path)).status).toBe(404)
})
