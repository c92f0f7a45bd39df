import { expect, it } from 'vitest'
import { reasonOf, sampleRows } from '../support/datasets'
import { decideOutcomes } from '../support/outcomes'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('a data set made with outcomes takes no rows, and its base stays while it does', async () => {
  const { call, datasetId } = company
  await decideOutcomes(call, 50)
  const { body } = await call<{ dataset_id: string }>('POST', '/retrainings', { json: { dataset_id: datasetId } })
  const path = `/datasets/${body.dataset_id}`
  const sent = await call('POST', `${path}/batches`, { json: { sequence: 9, items: sampleRows(1) } })
  expect([sent.status, ['dataset_derived', 'dataset_complete'].includes(reasonOf(sent.body) ?? '')]).toEqual([
    409,
    true,
  ])
  const deleted = await call('DELETE', `/datasets/${datasetId}`)
  expect([deleted.status, reasonOf(deleted.body)]).toEqual([409, 'dataset_in_use'])
})
