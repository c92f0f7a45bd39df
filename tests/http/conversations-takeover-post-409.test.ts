import { expect, it } from 'vitest'
import { client } from '../support/server'
import { colleague, startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('keeps a conversation with the person who holds it', async () => {
  const talk = await startTalk(company.call)
  const other = await colleague(company.call, company.baseUrl, client)
  const path = `/conversations/${talk.id}`
  await company.call('POST', `${path}/takeover`)
  const reasons = await Promise.all(
    [
      ['takeover', undefined],
      ['replies', { text: 'Olá, posso ajudar?' }],
    ].map(async ([verb, json]) => {
      const { status, body } = await other('POST', `${path}/${verb}`, json === undefined ? {} : { json })
      return [verb, status, String(body['type']).split('#')[1]]
    }),
  )
  expect(reasons).toEqual([
    ['takeover', 409, 'conversation_taken'],
    ['replies', 409, 'conversation_not_held'],
  ])
})
