import { expect, it } from 'vitest'
import { filledDataset, reasonOf, sampleRows } from '../support/datasets'
import { useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it.each([
  ['no rows', [], 'dataset_too_small'],
  ['19 rows', sampleRows(19), 'dataset_too_small'],
  ['one class only', sampleRows(50).map((row) => ({ ...row, status: 'bloqueado' })), 'one_class_only'],
  [
    'nothing to learn from',
    sampleRows(50).map(({ pedid, status }) => ({ pedid, status, vazio: null, fixo: 'x' })),
    'no_usable_feature',
  ],
])('%s', async (_, items, reason) => {
  const { complete, call, id } = await filledDataset(server.baseUrl, items)
  const { status, body } = await complete()
  expect([status, reasonOf(body)]).toEqual([422, reason])
  expect((await call('GET', `/datasets/${id}`)).body).toMatchObject({ status: 'receiving', training_job_id: null })
})
