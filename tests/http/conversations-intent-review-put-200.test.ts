import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Message = { message_id: string; reviewed_act: string | null; intent: { act: string } | null }

it('keeps what a person says a message meant, the last word, beside what was read', async () => {
  const talk = await startTalk(company.call)
  const turn = await talk.say('quero falar com uma pessoa')
  const path = `/conversations/${talk.id}/messages/${turn.message_id}/intent-review`
  const right = await company.call('PUT', path, { json: { act: turn.intent.act } })
  expect([right.status, right.body]).toEqual([
    200,
    expect.objectContaining({ act_read: turn.intent.act, correct: true }),
  ])
  const wrong = await company.call('PUT', path, { json: { act: 'dispute' } })
  expect(wrong.body).toMatchObject({ act: 'dispute', act_read: turn.intent.act, correct: false })
  const read = await sure<{ messages_list: Message[] }>(company.call, 'GET', `/conversations/${talk.id}`)
  const reviewed = read.messages_list.find(({ message_id }) => message_id === turn.message_id)
  expect(reviewed).toMatchObject({ reviewed_act: 'dispute', intent: { act: turn.intent.act } })
  const { data } = await sure<{ data: { details: unknown }[] }>(
    company.call,
    'GET',
    '/audit-log?action=conversation.intent_reviewed',
  )
  expect(data[0]?.details).toMatchObject({ act: 'dispute', correct: false })
})
