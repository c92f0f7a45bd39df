import { expect, it } from 'vitest'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('does not tell the proof of identity of a customer who exists', async () => {
  const { id } = await startTalk(company.call)
  const { status, body } = await company.call<{ type: string }>('POST', `/conversations/${id}/scripted-line`, {
    json: { debtor: 'cooperative' },
  })
  expect([status, body.type]).toEqual([409, expect.stringContaining('customer_not_invented')])
  const wrong = await company.call('POST', `/conversations/${id}/scripted-line`, { json: { debtor: 'nobody' } })
  expect(wrong.status).toBe(422)
})
