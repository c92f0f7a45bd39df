import { expect, it } from 'vitest'
import { decide, goodOrder, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const patch = (json: unknown) => company.call('PATCH', `/models/${company.modelId}`, { json })

it('name, threshold and band; the next order obeys', async () => {
  const { status, body } = await patch({ threshold: 0.7, review_band: { from: 0.6, to: 1 }, name: 'Com revisão' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ threshold: 0.7, review_band: { from: 0.6, to: 1 }, name: 'Com revisão' })
  const matrix = await company.call('GET', `/models/${company.modelId}/confusion-matrix`)
  expect(body['metrics']).toEqual(matrix.body['metrics'])
  expect((await decide(company.call, goodOrder)).body).toMatchObject({
    decision: 'review',
    threshold: 0.7,
    review_band: { from: 0.6, to: 1 },
  })
  const cleared = await patch({ review_band: null, threshold: 0.5 })
  expect(cleared.body).toMatchObject({ review_band: null, threshold: 0.5, name: 'Com revisão' })
  expect((await decide(company.call, goodOrder)).body).toMatchObject({ decision: 'approved' })
})

it('columns that a customer can change', async () => {
  expect((await patch({ actionable_columns: ['valor'] })).status).toBe(200)
  const read = async () => (await company.call('GET', `/models/${company.modelId}`)).body['actionable_columns']
  expect(await read()).toEqual(['valor'])
  await patch({ actionable_columns: null })
  expect(await read()).toBeNull()
})
