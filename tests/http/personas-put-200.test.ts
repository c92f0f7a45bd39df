import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('what was read may be sent back changed, and is a version of its own', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call<{ greetings: string[] }>('GET', '/personas/5')
  const greetings = ['Oi, {{customer_name}}, aqui é {{creditor_name}}. Vamos com calma.', ...five.greetings.slice(1)]
  const put = await call('PUT', '/personas/5', { json: { ...five, greetings } })
  expect([put.status, put.body]).toMatchObject([200, { version: 2, latest_version: 2, greetings }])
  expect(await call('PUT', '/personas/5', { json: { ...five, version: 2, greetings } })).toMatchObject({
    status: 200,
    body: { version: 2 },
  })
  const log = await call<{ data: object[] }>('GET', '/audit-log?action=persona.')
  expect(log.body.data).toMatchObject([
    { action: 'persona.updated', details: { number: 5, version: 2 } },
    { action: 'persona.shipped' },
  ])
})

it('a version kept aside changes nothing that is said', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call('GET', '/personas/5')
  const put = await call('PUT', '/personas/5', { json: { ...five, humor: 'low', use: false } })
  expect(put.body).toMatchObject({ version: 1, latest_version: 2, humor: 'none' })
})
