import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it.each([
  ['no name', {}, 'name'],
  ['an empty name', { name: '  ' }, 'name'],
  ['a share outside 0.05–0.5', { name: 'x', split: { test: 0.9 } }, 'split.test'],
  ['an unknown type', { name: 'x', columns: [{ name: 'a', type: 'text' }] }, 'columns[0].type'],
  [
    'a column twice',
    {
      name: 'x',
      columns: [
        { name: 'a', type: 'number' },
        { name: 'a', type: 'number' },
      ],
    },
    'columns[1].name',
  ],
  ['a direction of 2', { name: 'x', columns: [{ name: 'a', type: 'number', monotone: 2 }] }, 'columns[0].monotone'],
  ['equal labels', { name: 'x', approve_label: 'Sim', reject_label: 'sim' }, 'reject_label'],
  ['a long column name', { name: 'x', target: 'y'.repeat(121) }, 'target'],
])('%s', async (_, json, path) => {
  const { call } = await registerCompany(server.baseUrl)
  const { status, body } = await call<{ errors: { path: string }[] }>('POST', '/datasets', { json })
  expect(status).toBe(422)
  expect(body.errors.map((error) => error.path)).toContain(path)
})
