import { expect, it } from 'vitest'
import { reasonOf, receivingDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('one bad row refuses the batch, with every error listed, and nothing is stored', async () => {
  const { send, call, id } = await receivingDataset(server.baseUrl)
  await send({ sequence: 0, items: sampleRows(5) })
  const items = [
    { ...sampleRows(1)[0], risco: 'x', valor: [1] },
    { ...sampleRows(1)[0], status: 'talvez' },
  ]
  const { status, body } = await send({ sequence: 1, items })
  expect(status).toBe(422)
  expect(reasonOf(body)).toBe('batch_rejected')
  expect(body['errors']).toMatchObject([
    { path: 'items[0].risco', code: 'not_a_number' },
    { path: 'items[0].valor', code: 'not_scalar' },
    { path: 'items[1].status', code: 'target_unknown' },
  ])
  expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ rows_total: 5, batches: 1 })
  expect((await send({ sequence: 1, items: sampleRows(5, 5) })).status).toBe(200)
})

it('lists at most a hundred errors and counts the rest', async () => {
  const { send } = await receivingDataset(server.baseUrl)
  const { body } = await send({ sequence: 0, items: Array.from({ length: 500 }, () => ({ a: 1 })) })
  expect(body['errors']).toHaveLength(100)
  expect(body['detail']).toContain('500')
})

it.each([
  ['501 items', { sequence: 0, items: sampleRows(501) }, 'batch_too_large'],
  ['no items', { sequence: 0, items: [] }, 'validation_failed'],
  ['no sequence', { items: sampleRows(1) }, 'validation_failed'],
  ['a negative sequence', { sequence: -1, items: sampleRows(1) }, 'validation_failed'],
  ['items that are no list', { sequence: 0, items: { a: 1 } }, 'validation_failed'],
  [
    'a thousand and one columns',
    { sequence: 0, items: [Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`c${i}`, 1]))] },
    'too_many_columns',
  ],
  ['a column without a name', { sequence: 0, items: [{ '': 1, status: 'liberado' }] }, 'column_name_empty'],
  ['a column name of 121 characters', { sequence: 0, items: [{ ['x'.repeat(121)]: 1 }] }, 'column_name_too_long'],
])('%s', async (_, json, reason) => {
  const { send } = await receivingDataset(server.baseUrl)
  const { status, body } = await send(json)
  expect([status, reasonOf(body)]).toEqual([422, reason])
})

it('an undeclared column where the columns were declared', async () => {
  const { send } = await receivingDataset(server.baseUrl, { columns: [{ name: 'a', type: 'number' }] })
  const { body } = await send({ sequence: 0, items: [{ a: 1, b: 2, status: 'liberado' }] })
  expect(body['errors']).toMatchObject([{ path: 'items[0].b', code: 'unknown_column' }])
})
