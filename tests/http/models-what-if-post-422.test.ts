import { expect, it } from 'vitest'
import { useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const send = (json: unknown) => company.call('POST', `/models/${company.modelId}/what-if`, { json })

it('the faults of deciding, and a body of another form', async () => {
  const { status, body } = await send({ features: { bom: 3 } })
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: [{ path: 'features.bom', code: 'not_a_boolean' }] })
  expect((await send({})).status).toBe(422)
  expect((await send({ features: {}, order_id: 'x' })).status).toBe(422)
})
