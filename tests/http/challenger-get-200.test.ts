import { expect, it } from 'vitest'
import { badOrder, decided, goodOrder, retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()

it('compares the two on live orders, and by outcome once there is one', async () => {
  const { call, datasetId, modelId } = company
  const none = await call('GET', '/challenger')
  expect([none.status, none.body]).toMatchObject([
    200,
    { champion: { model_id: modelId, version: 1 }, challenger: null, orders: 0, outcomes: null },
  ])
  const rival = await retrain(call, datasetId, { seed: 5 })
  expect((await call('POST', `/models/${rival}/challenge`, { json: {} })).status).toBe(200)
  const id = await decided(call, goodOrder)
  await decided(call, badOrder)
  await call('POST', `/decisions/${id}/outcome`, { json: { paid: true } })
  const { body } = await call('GET', '/challenger')
  expect(body).toMatchObject({
    challenger: { model_id: rival, version: 2 },
    orders: 2,
    unreadable: 0,
    agreement: { labels: ['approved', 'review', 'rejected'] },
    outcomes: { orders: 1, paid: 1, champion: { auc: null }, note: { code: 'approved_only_outcomes' } },
  })
  expect(body['since']).not.toBeNull()
})
