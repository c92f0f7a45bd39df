import { expect, it } from 'vitest'
import { badOrder, decide, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Change = { feature: string; from: unknown; to: unknown }
type Decision = { decision_id: string; probability: number; counterfactual: Change[] }

it('the counterfactual turns the answer; nothing is stored', async () => {
  const { body: made } = await decide<Decision>(company.call, badOrder)
  const features = Object.fromEntries(made.counterfactual.map(({ feature, to }) => [feature, to]))
  const { status, body } = await company.call('POST', `/decisions/${made.decision_id}/what-if`, { json: { features } })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    decision_id: made.decision_id,
    decision: 'approved',
    turned: true,
    before: { decision: 'rejected', probability: made.probability },
    features: { ...badOrder.features, ...features },
    changed: made.counterfactual.map(({ feature, from, to }) => ({ feature, from, to })),
  })
  const { body: history } = await company.call<{ data: unknown[] }>('GET', '/decisions')
  expect(history.data).toHaveLength(1)
  const { body: log } = await company.call<{ data: { action: string }[] }>('GET', '/audit-log?limit=1')
  expect(log.data[0]?.action).toBe('decision.made')
})

it('words in English when asked for', async () => {
  const { body: made } = await decide<Decision>(company.call, badOrder)
  const headers = { 'accept-language': 'en' }
  const json = { features: { risco: 94 } }
  const { body } = await company.call<{ counterfactual_text: string }>(
    'POST',
    `/decisions/${made.decision_id}/what-if`,
    { json, headers },
  )
  expect(body.counterfactual_text).toMatch(/^With .+, the order would be approved\.$/)
})
