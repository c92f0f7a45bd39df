import { expect, it } from 'vitest'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('keeps nothing of what an erased customer writes', async () => {
  const talk = await startTalk(company.call)
  await company.call('POST', `/customers/${talk.ref}/erase`, { json: { reason: 'Pedido do titular' } })
  const json = { text: 'oi, aqui é o João' }
  const { status, body } = await company.call('POST', `/conversations/${talk.id}/messages`, { json })
  expect(status).toBe(410)
  expect(body['type']).toContain('customer_erased')
})
