import { expect, it } from 'vitest'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it.each([[''], ['   '], ['x'.repeat(4_001)]])('refuses a text it cannot keep', async (text) => {
  const talk = await startTalk(company.call)
  const { status, body } = await company.call('POST', `/conversations/${talk.id}/messages`, { json: { text } })
  expect(status).toBe(422)
  expect(body['errors']).toEqual([expect.objectContaining({ path: 'text' })])
})
