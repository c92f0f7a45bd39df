import { expect, it } from 'vitest'
import { badOrder, decide, goodOrder, retrain, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Reason = {
  feature: string
  value: unknown
  condition: string
  contribution: number
  margin_contribution: number
  direction: string
  text: string
}
type Decision = {
  decision: string
  probability: number
  threshold: number
  base: number
  margin: number
  base_margin: number
  other_contribution: number
  other_margin_contribution: number
  notice: string[]
  receipt: { audit_seq: number }
  counterfactual_searched: string
  reasons: Reason[]
  rules: { condition: string; satisfied: boolean }[]
  rules_precision: number | null
  counterfactual: { feature: string; from: unknown; to: unknown }[]
  counterfactual_probability: number
  decided_at: string
  latency_ms: number
}

it('answers with every field of the contract', async () => {
  const { status, body } = await decide<Decision>(company.call, {
    ...badOrder,
    customer_id: 'c-1',
  } as typeof badOrder)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    decision_id: expect.stringMatching(/^dec_/),
    order_id: 'ruim-1',
    customer_id: 'c-1',
    decision: 'rejected',
    label: 'bloqueado',
    threshold: 0.5,
    model_id: company.modelId,
    model_version: 1,
    missing_features: [],
  })
  expect(body.probability).toBeLessThan(0.5)
  expect(body.reasons[0]).toMatchObject({ feature: 'risco', value: 95, direction: 'toward_rejection' })
  expect(body.reasons[0]?.text).toMatch(/^risco acima de [\d,.]+ pesou para bloquear$/)
  const sum = body.reasons.reduce((total, reason) => total + reason.contribution, body.base)
  expect(sum + body.other_contribution).toBeCloseTo(body.probability, 12)
  const margin = body.reasons.reduce((total, reason) => total + reason.margin_contribution, body.base_margin)
  expect(margin + body.other_margin_contribution).toBeCloseTo(body.margin, 9)
  expect(body.receipt.audit_seq).toBeGreaterThan(0)
  expect(body.notice[0]).toBe(body.reasons[0]?.condition)
  expect(body.counterfactual_searched).toBe('found')
  // Of a tree, what the nearest approval asks; of an ensemble, a rule that the order meets and how it was measured.
  expect(body.rules.some((rule) => !rule.satisfied)).toBe(body.rules_precision === null)
  expect(Date.parse(body.decided_at)).toBeGreaterThan(Date.now() - 60_000)
  expect(body.latency_ms).toBeGreaterThan(0)
})

it('the counterfactual, sent as an order, is decided the other way', async () => {
  const { body } = await decide<Decision>(company.call, badOrder)
  const changed = Object.fromEntries(body.counterfactual.map(({ feature, to }) => [feature, to]))
  const other = await decide<Decision>(company.call, {
    order_id: 'x',
    features: { ...badOrder.features, ...changed },
  })
  expect([other.body.decision, other.body.probability]).toEqual(['approved', body.counterfactual_probability])
})

it('an approved order, texts as values, missing and unused columns listed', async () => {
  const features = { risco: '5', bom: 'S', uf: 'ZZ', pedid: 'P1', valor: null }
  const { body } = await decide(company.call, { ...goodOrder, features })
  expect(body).toMatchObject({
    decision: 'approved',
    missing_features: ['valor'],
    unknown_values: [{ feature: 'uf', value: 'ZZ' }],
    unused_features: ['pedid'],
  })
})

it('another version when asked for', async () => {
  const second = await retrain(company.call, company.datasetId, { max_depth: 1 })
  const { body } = await company.call('POST', '/decisions', { json: { ...badOrder, model_id: second } })
  expect(body).toMatchObject({ model_id: second, model_version: 2 })
})

it('the same Idempotency-Key decides once; without it, an order may be decided again', async () => {
  const send = () => company.call('POST', '/decisions', { json: badOrder, headers: { 'idempotency-key': 'p-1' } })
  const [first, again] = [await send(), await send()]
  expect(again.text).toBe(first.text)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  const fresh = await decide(company.call, badOrder)
  expect(fresh.body['decision_id']).not.toBe(first.body['decision_id'])
})

it('words in English when asked for', async () => {
  const headers = { 'accept-language': 'en-US,en;q=0.9' }
  const { body } = await company.call<Decision>('POST', '/decisions', { json: badOrder, headers })
  expect(body.reasons[0]?.text).toMatch(/^risco above [\d,.]+ weighed toward rejection$/)
})
