import { beforeAll, expect, it } from 'vitest'
import { retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
let shallow = ''
let reseeded = ''
beforeAll(async () => {
  shallow = await retrain(company.call, company.datasetId, { max_depth: 1 })
  reseeded = await retrain(company.call, company.datasetId, { seed: 7 })
})
type Comparison = {
  same_rows: boolean
  models: { model_id: string; metrics: { auc: number }; test_rows: number }[]
  auc_test: { difference: number; p_value: number } | null
  agreement: Record<string, number> | null
  pairs: {
    first: string
    second: string
    same_rows: boolean
    auc_test: unknown
    error_test: { only_first_wrong: number; only_second_wrong: number; p_value: number } | null
    disagreement: number | null
  }[]
}
const compare = (ids: string) => company.call<Comparison>('GET', `/models/compare?ids=${ids}`)

it('on the same held-out rows, with a test of the AUCs', async () => {
  const { status, body } = await compare(`${company.modelId},${shallow}`)
  expect([status, body.same_rows]).toEqual([200, true])
  const [first, second] = body.models
  expect([first?.model_id, second?.model_id]).toEqual([company.modelId, shallow])
  expect(body.auc_test?.difference).toBeCloseTo((first?.metrics.auc ?? 0) - (second?.metrics.auc ?? 0), 12)
  expect(body.auc_test?.p_value).toBeGreaterThanOrEqual(0)
  expect(Object.values(body.agreement ?? {}).reduce((sum, count) => sum + count, 0)).toBe(first?.test_rows)
})

it('says when the rows are not the same', async () => {
  const { body } = await compare(`${company.modelId},${reseeded}`)
  expect([body.same_rows, body.auc_test, body.agreement]).toEqual([false, null, null])
})

it('every pair of three, with a test of the errors', async () => {
  const { body } = await compare(`${company.modelId},${shallow},${reseeded}`)
  expect([body.same_rows, body.models.length]).toEqual([false, 3])
  expect(body.pairs.map(({ first, second, same_rows: same }) => [first, second, same])).toEqual([
    [company.modelId, shallow, true],
    [company.modelId, reseeded, false],
    [shallow, reseeded, false],
  ])
  const [pair] = body.pairs
  expect([pair?.auc_test, body.pairs[1]?.error_test]).toEqual([body.auc_test, null])
  const apart = (pair?.error_test?.only_first_wrong ?? 0) + (pair?.error_test?.only_second_wrong ?? 0)
  expect(pair?.disagreement).toBeCloseTo(apart / (body.models[0]?.test_rows ?? 1), 12)
})
