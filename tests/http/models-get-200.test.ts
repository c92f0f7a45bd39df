import { beforeAll, expect, it } from 'vitest'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
let other = ''
beforeAll(async () => {
  other = await retrain(company.call, company.datasetId, { max_depth: 2 })
})
type Summary = { model_id: string; version: number; active: boolean }

it('versions newest first, in pages', async () => {
  const first = await company.call<{ data: Summary[]; next_cursor: string }>('GET', '/models?limit=1')
  expect(first.status).toBe(200)
  expect(first.body.data).toMatchObject([{ model_id: other, version: 2, active: false }])
  const next = await company.call<{ data: Summary[]; next_cursor: null }>(
    'GET',
    `/models?limit=1&cursor=${first.body.next_cursor}`,
  )
  expect(next.body).toMatchObject({
    data: [{ model_id: company.modelId, version: 1, active: true }],
    next_cursor: null,
  })
})

it('of one data set; a stranger sees none', async () => {
  const { body } = await company.call<{ data: Summary[] }>('GET', '/models?dataset_id=ds_other')
  expect(body.data).toEqual([])
  expect((await company.stranger<{ data: Summary[] }>('GET', '/models')).body.data).toEqual([])
})
