import { expect, it } from 'vitest'
import { decideOutcomes } from '../support/outcomes'
import { until } from '../support/poll'
import { modelOf, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Retraining = { retraining_id: string; status: string; training_job_id: string | null; dataset_id: string }

it('trains on the old rows and the outcomes; the new version stays inactive', async () => {
  const { call, datasetId, modelId } = company
  await decideOutcomes(call, 60)
  const json = { dataset_id: datasetId, algorithm: 'tree', name: 'Com desfechos' }
  const { status, body } = await call<Retraining>('POST', '/retrainings', { json })
  expect([status, body]).toMatchObject([
    202,
    {
      status: 'preparing',
      outcomes: { total: 60, paid: 40, unpaid: 20 },
      warning: { code: 'approved_only_labels', message: expect.stringContaining('liberados') },
      base_dataset_id: datasetId,
    },
  ])
  const path = `/retrainings/${body.retraining_id}`
  const training = await until('the training', async () => (await call<Retraining>('GET', path)).body.training_job_id)
  const trained = await modelOf(call, training ?? '')
  expect((await call('GET', path)).body).toMatchObject({
    status: 'succeeded',
    progress: 1,
    model_id: trained,
    outcomes: { prepared: 60, refused: 0 },
  })
  expect((await call('GET', `/datasets/${body.dataset_id}`)).body).toMatchObject({
    derived_from: datasetId,
    outcome_rows: 60,
    rows_total: 1_060,
    label_meaning: 'outcome_added',
    training_job_id: training,
  })
  expect((await call('GET', `/models/${trained}`)).body).toMatchObject({ active: false, name: 'Com desfechos' })
  expect((await call('GET', `/models/${modelId}`)).body['active']).toBe(true)
  expect((await call('DELETE', `/datasets/${datasetId}`)).status).toBe(409)
})
