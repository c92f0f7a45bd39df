import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('has nothing to review in what we wrote', async () => {
  const talk = await startTalk(company.call)
  const { messages_list: list } = await sure<{ messages_list: { message_id: string }[] }>(
    company.call,
    'GET',
    `/conversations/${talk.id}`,
  )
  const path = `/conversations/${talk.id}/messages/${list[0]?.message_id}/intent-review`
  const { status, body } = await company.call('PUT', path, { json: { act: 'other' } })
  expect([status, String(body['type']).split('#')[1]]).toEqual([409, 'intent_not_read'])
})

it('knows no message of another conversation', async () => {
  const [one, other] = [await startTalk(company.call), await startTalk(company.call)]
  const { message_id: id } = await one.say('oi')
  const { status } = await company.call('PUT', `/conversations/${other.id}/messages/${id}/intent-review`, {
    json: { act: 'greeting' },
  })
  expect(status).toBe(404)
})
