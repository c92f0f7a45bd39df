import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'

const server = useServer({ AVAL_WORKER: 'off' })

it('by number and by id, with all that a version holds', async () => {
  const { call } = await registerCompany(server.baseUrl)
  const { body } = await call<{ id: string }>('GET', '/personas/5')
  expect(body).toMatchObject({
    number: 5,
    key: 'financial_stress',
    name: 'Acolhedor',
    tone: 'empathetic',
    humor: 'none',
    urgency: 'very_low',
    discount_approach: 'term_first',
    rule: { any: expect.arrayContaining([[{ fact: 'income_lost', op: 'is', value: true }]]) },
    options: { cash: expect.stringContaining('{{') },
    updated_by: { type: 'system' },
  })
  expect(await call('GET', `/personas/${body.id}`)).toMatchObject({ status: 200, body: { id: body.id } })
})
