import { expect, it } from 'vitest'
import { openDataset } from '../support/datasets'
import { registerCompany, useServer } from '../support/server'

const server = useServer()

it('opens a data set with the contract’s defaults', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const created = await call('POST', '/datasets', { json: { name: 'Pedidos 2025' } })
  expect(created.status).toBe(201)
  expect(created.body).toEqual({ dataset_id: expect.stringMatching(/^ds_[0-9a-z]{26}$/), status: 'receiving' })
  const { body } = await call('GET', `/datasets/${created.body['dataset_id']}`)
  expect(body).toMatchObject({
    name: 'Pedidos 2025',
    target: 'status',
    approve_label: 'liberado',
    reject_label: 'bloqueado',
    id_columns: ['pedid', 'IdCliente', 'cliid'],
    label_meaning: 'unknown',
    split: { test: 0.3, seed: 42, time_column: null },
    rows_total: 0,
    class_balance: { approved: 0, rejected: 0, approve_rate: null },
    columns: [],
  })
})

it('keeps declared columns, their direction and the meaning of the label', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const id = await openDataset(call, {
    target: 'pagou',
    approve_label: '1',
    label_meaning: 'payment_outcome',
    columns: [
      { name: 'divida', type: 'number', monotone: -1 },
      { name: 'uf', type: 'category' },
    ],
    split: { test: 0.2, seed: 7, time_column: 'data' },
  })
  const { body } = await call<{ columns: unknown[] }>('GET', `/datasets/${id}`)
  expect(body).toMatchObject({
    reject_label: null,
    label_meaning: 'payment_outcome',
    split: { test: 0.2, seed: 7, time_column: 'data' },
  })
  expect(body.columns).toMatchObject([
    { name: 'divida', type: 'number', monotone: -1, declared: true },
    { name: 'uf', type: 'category', monotone: 0, declared: true },
  ])
})

it('replays with the same Idempotency-Key', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const ask = () => call('POST', '/datasets', { json: { name: 'x' }, headers: { 'idempotency-key': 'abc' } })
  const [first, second] = [await ask(), await ask()]
  expect(second.body).toEqual(first.body)
  expect(second.headers.get('idempotency-replayed')).toBe('true')
})
