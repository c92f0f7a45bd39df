import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('each version with what it changed, word by word', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body: five } = await call<{ options: { cash: string } }>('GET', '/personas/5')
  const options = { ...five.options, cash: `${five.options.cash} Sem pressa.` }
  await call('PUT', '/personas/5', { json: { ...five, options, humor: 'low' } })
  const page = await call<{ data: object[]; next_cursor: string }>('GET', '/personas/5/versions?limit=1')
  expect(page.body.data).toMatchObject([
    {
      version: 2,
      in_use: true,
      restored_from: null,
      changes: [
        { kind: 'value', field: 'humor', before: 'none', after: 'low' },
        { kind: 'text', field: 'options.cash', words: [{ op: 'same' }, { op: 'added', text: ' Sem pressa.' }] },
      ],
      content: { humor: 'low' },
    },
  ])
  const next = await call<{ data: object[] }>('GET', `/personas/5/versions?cursor=${page.body.next_cursor}`)
  expect(next.body).toMatchObject({ data: [{ version: 1, in_use: false, changes: [] }], next_cursor: null })
})
