import { expect, it } from 'vitest'
import { reasonOf } from '../support/datasets'
import { decideOutcomes } from '../support/outcomes'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Problem = { detail: string; errors: { path: string; code: string }[] }
const start = (json: object) =>
  company.call<Problem>('POST', '/retrainings', { json: { dataset_id: company.datasetId, ...json } })

it('too few outcomes, with the figure, and outcomes all alike', async () => {
  await decideOutcomes(company.call, 49, () => true)
  const few = await start({})
  expect([few.status, reasonOf(few.body)]).toEqual([422, 'too_few_outcomes'])
  expect(few.body.detail).toMatch(/49/)
  // The same 49 orders again, which count once, and three more.
  await decideOutcomes(company.call, 52, () => true)
  const alike = await start({})
  expect([alike.status, reasonOf(alike.body)]).toEqual([422, 'one_class_outcomes'])
  expect(alike.body.detail).toMatch(/52/)
})

it.each([
  [{ algorithm: 'tree', options: { rounds: 5 } }, 'options.rounds', 'option_foreign'],
  [{ algorithm: 'boosting', options: { rounds: 5000 } }, 'options.rounds', 'too_many_leaves'],
  [{ until: 'ontem' }, 'until', 'invalid_format'],
  [{ outcomes: true }, '', 'unrecognized_keys'],
])('%o', async (json, path, code) => {
  const { status, body } = await start(json)
  expect([status, body.errors[0]]).toMatchObject([422, { path, code }])
})
