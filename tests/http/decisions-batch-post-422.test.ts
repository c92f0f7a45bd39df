import { expect, it } from 'vitest'
import { orders, useTrainedCompany } from '../support/trained-company'

const company = useTrainedCompany()
const send = (json: unknown) => company.call('POST', '/decisions/batch', { json })

it('one bad item refuses all, with its place', async () => {
  const { status, body } = await send({ items: [...orders(2), { order_id: 'x', features: { risc: 1 } }] })
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: [{ path: 'items[2].features.risc', code: 'unknown_feature' }] })
})

it('none, or more than 5,000 items', async () => {
  expect((await send({ items: [] })).status).toBe(422)
  const { status, body } = await send({
    items: Array.from({ length: 5_001 }, (_, i) => ({ order_id: i, features: {} })),
  })
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: [{ path: 'items', code: 'batch_too_large' }] })
})
