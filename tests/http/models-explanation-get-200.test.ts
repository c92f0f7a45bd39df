import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Explanation = {
  model_id: string
  partial_dependence: { feature: string; points: { value: unknown; probability: number; share: number }[] }[]
  pair_dependence: { features: [string, string]; values: [unknown[], unknown[]]; probability: number[][] } | null
}

it('how the probability moves with each column', async () => {
  const { status, body } = await company.call<Explanation>('GET', `/models/${company.modelId}/explanation`)
  expect([status, body.model_id]).toEqual([200, company.modelId])
  for (const { points } of body.partial_dependence) {
    expect(points.reduce((sum, point) => sum + point.share, 0)).toBeCloseTo(1, 6)
    expect(points.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
  }
  const { pair_dependence: pair } = body
  if (pair) expect(pair.probability.map((row) => row.length)).toEqual(pair.values[0].map(() => pair.values[1].length))
})
