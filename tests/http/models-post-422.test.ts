import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const train = (json: unknown) => company.call('POST', '/models', { json })

it.each(['forest', 'boosting'])('%s is not available yet', async (algorithm) => {
  const { status, body } = await train({ dataset_id: company.datasetId, algorithm })
  expect([status, reasonOf(body)]).toEqual([422, 'algorithm_unavailable'])
})

it.each([
  [{}, 'dataset_id'],
  [{ dataset_id: 'x', algorithm: 'magic' }, 'algorithm'],
  [{ dataset_id: 'x', options: { max_depth: 31 } }, 'options.max_depth'],
  [{ dataset_id: 'x', options: { seed: -1 } }, 'options.seed'],
])('%j names %s', async (json, path) => {
  const { status, body } = await train(json)
  expect(status).toBe(422)
  expect(body['errors']).toContainEqual(expect.objectContaining({ path }))
})
