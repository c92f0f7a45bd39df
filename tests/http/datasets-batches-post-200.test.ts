import { expect, it } from 'vitest'
import { receivingDataset, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('stores 500 rows and says how many there are', async () => {
  const { send, id } = await receivingDataset(server.baseUrl)
  const { status, body } = await send({ sequence: 0, items: sampleRows(500) })
  expect(status).toBe(200)
  expect(body).toEqual({
    dataset_id: id,
    sequence: 0,
    accepted: 500,
    rejected: 0,
    errors: [],
    errors_total: 0,
    rows_total: 500,
    status: 'receiving',
  })
})

it('the same sequence again gives the same answer and no second copy', async () => {
  const { send, call, id } = await receivingDataset(server.baseUrl)
  const first = await send({ sequence: 3, items: sampleRows(10) })
  await send({ sequence: 4, items: sampleRows(10, 10) })
  const again = await send({ sequence: 3, items: sampleRows(10) })
  expect(again.body).toEqual(first.body)
  expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ rows_total: 20, batches: 2, last_sequence: 4 })
})

it('on_error=skip keeps the good rows and names the bad cells', async () => {
  const { send } = await receivingDataset(server.baseUrl)
  const items = [...sampleRows(100), { ...sampleRows(1)[0], risco: 'alto', bom: 'talvez' }, 'linha']
  const { status, body } = await send({ sequence: 0, items }, '?on_error=skip')
  expect(status).toBe(200)
  expect(body).toMatchObject({ accepted: 100, rejected: 2, errors_total: 3, rows_total: 100 })
  expect(body['errors']).toEqual([
    { index: 100, column: 'risco', code: 'not_a_number', message: 'não é um número' },
    { index: 100, column: 'bom', code: 'not_a_boolean', message: expect.stringContaining('sim ou não') },
    { index: 101, column: '', code: 'not_an_object', message: expect.any(String) },
  ])
})

it('end_json completes the data set', async () => {
  const { send, call, id } = await receivingDataset(server.baseUrl)
  const items = sampleRows(60).map((row, index) => ({
    ...row,
    start_json: index === 0 ? 1 : 0,
    end_json: index === 59 ? 1 : 0,
  }))
  const { body } = await send({ sequence: 0, items })
  expect(body).toMatchObject({ status: 'complete', training_job_id: expect.stringMatching(/^job_/) })
  expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ status: 'complete', column_count: 6 })
})

it('a batch repeated after completion is answered as it was', async () => {
  const { send } = await receivingDataset(server.baseUrl)
  const last = await send({ sequence: 0, items: sampleRows(60), final: true })
  expect((await send({ sequence: 0, items: sampleRows(60), final: true })).body).toEqual(last.body)
})
