import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('versions judged on other rows', async () => {
  const reseeded = await retrain(company.call, company.datasetId, { seed: 7 })
  const path = `/models/compare/disagreements?ids=${company.modelId},${reseeded}`
  const { status, body } = await company.call('GET', path)
  expect([status, reasonOf(body)]).toEqual([409, 'held_out_rows_differ'])
})
