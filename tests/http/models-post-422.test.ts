import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const train = (json: unknown) => company.call('POST', '/models', { json })

it.each([
  [{}, 'dataset_id'],
  [{ dataset_id: 'x', algorithm: 'magic' }, 'algorithm'],
  [{ dataset_id: 'x', options: { max_depth: 31 } }, 'options.max_depth'],
  [{ dataset_id: 'x', options: { seed: -1 } }, 'options.seed'],
  [{ dataset_id: 'x', algorithm: 'tree', options: { trees: 10 } }, 'options.trees'],
  [{ dataset_id: 'x', options: { max_depth: 3 } }, 'options.max_depth'],
  [{ dataset_id: 'x', algorithm: 'boosting', options: { depth: 3 } }, 'options'],
  [{ dataset_id: 'x', positive_weight: 0 }, 'positive_weight'],
])('%j names %s', async (json, path) => {
  const { status, body } = await train(json)
  expect(status).toBe(422)
  expect(body['errors']).toContainEqual(expect.objectContaining({ path }))
})
