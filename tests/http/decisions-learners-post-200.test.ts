import { expect, it } from 'vitest'
import { badOrder, decide, modelOf, orders, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Change = { feature: string; from: unknown; to: unknown }
type Decision = {
  decision_id: string
  decision: string
  probability: number
  base: number
  reasons: { contribution: number }[]
  other_contribution: number
  rules: { satisfied: boolean }[]
  rules_precision: number | null
  rules_rows: number | null
  counterfactual: Change[]
  counterfactual_probability: number | null
}

it.each(['tree', 'forest', 'boosting'])(
  'a %s decides, explains, turns where it says, and gives the same bits again',
  async (algorithm) => {
    const { call, datasetId } = company
    const { body: job } = await call<{ training_job_id: string }>('POST', '/models', {
      json: { dataset_id: datasetId, algorithm },
    })
    const modelId = await modelOf(call, job.training_job_id)
    for (const order of [badOrder, ...orders(12)]) {
      const { status, body } = await decide<Decision>(call, { ...order, model_id: modelId } as typeof badOrder)
      expect(status).toBe(200)
      const sum = body.reasons.reduce((total, reason) => total + reason.contribution, body.base)
      expect(sum + body.other_contribution).toBeCloseTo(body.probability, 12)
      expect(body.rules_rows === null).toBe(algorithm === 'tree')
      const replay = await call('POST', `/decisions/${body.decision_id}/replay`)
      expect(replay.body).toMatchObject({ identical: true, probability_now: body.probability })
      if (body.counterfactual_probability === null) continue
      const features = Object.fromEntries(body.counterfactual.map(({ feature, to }) => [feature, to]))
      const other = await call<Decision>('POST', `/decisions/${body.decision_id}/what-if`, { json: { features } })
      expect(other.body).toMatchObject({ turned: true, probability: body.counterfactual_probability })
    }
  },
)
