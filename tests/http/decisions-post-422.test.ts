import { expect, it } from 'vitest'
import { decide, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
type Faults = { errors: { path: string; code: string; message: string }[] }

it.each([
  [{ riscoo: 1 }, 'features.riscoo', 'unknown_feature', 'risco'],
  [{ risco: 'alto' }, 'features.risco', 'not_a_number', 'número'],
  [{ bom: 'talvez' }, 'features.bom', 'not_a_boolean', 'true'],
  [{ status: 'liberado' }, 'features.status', 'target_in_features', 'prevê'],
])('%j', async (features, path, code, word) => {
  const { status, body } = await decide<Faults>(company.call, { order_id: 'x', features })
  expect([status, body.errors.length]).toEqual([422, 1])
  expect(body.errors[0]).toMatchObject({ path, code })
  expect(body.errors[0]?.message).toContain(word)
})

it.each([
  [{}],
  [{ order_id: '', features: {} }],
  [{ order_id: 'x' }],
  [{ order_id: 'x', features: [] }],
  [{ order_id: 'x', features: { risco: {} } }],
])('%j', async (json) => expect((await company.call('POST', '/decisions', { json })).status).toBe(422))
