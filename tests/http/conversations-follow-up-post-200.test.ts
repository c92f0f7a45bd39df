import { expect, it } from 'vitest'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

type Silence = { follow_up: string; conversation: { messages: number; escalation_reason: string | null } }

it('speaks again twice, then asks for a person', async () => {
  const { id } = await startTalk(company.call)
  const pass = async () => {
    const { status, body } = await company.call<Silence>('POST', `/conversations/${id}/follow-up`)
    expect(status).toBe(200)
    return [body.follow_up, body.conversation.messages, body.conversation.escalation_reason]
  }
  expect([await pass(), await pass(), await pass(), await pass()]).toEqual([
    ['sent', 2, null],
    ['sent', 3, null],
    ['escalated', 3, 'no_response_after_3_attempts'],
    ['not_needed', 3, 'no_response_after_3_attempts'],
  ])
})
