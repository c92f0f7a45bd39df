import { expect, it } from 'vitest'
import { useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it.each([
  ['customer_id', { channel: 'simulator' }],
  ['channel', { customer_id: 'x', channel: 'pombo' }],
  ['ai_configuration.temperature', { customer_id: 'x', ai_configuration: { temperature: 9 } }],
  ['persona_number', { customer_id: 'x', channel: 'whatsapp', persona_number: 3 }],
])('names %s', async (path, json) => {
  const { status, body } = await company.call('POST', '/conversations/start', { json })
  expect(status).toBe(422)
  expect(body['errors']).toEqual(expect.arrayContaining([expect.objectContaining({ path })]))
})
