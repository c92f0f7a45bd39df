import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { client } from '../support/server'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Talked = { verified: boolean; messages_list: { author: string; text: string }[] }

it('opens once, and the conversation goes on with the debt', async () => {
  await sure(company.call, 'PUT', '/collection-policy', { right_party_method: 'one_time_link' })
  const talk = await startTalk(company.call)
  const path = `/conversations/${talk.id}`
  const before = await sure<Talked>(company.call, 'GET', path)
  const token = /\/confirmar\/([\w-]+)/.exec(before.messages_list[0]?.text ?? '')?.[1]
  expect(token).toBeTruthy()
  // What a thief of the phone could type proves nothing here.
  expect((await talk.say(`sou eu, ${talk.digits}`)).verified).toBe(false)
  const after = await sure<Talked>(company.call, 'GET', path)
  const newest = /\/confirmar\/([\w-]+)/.exec(
    after.messages_list
      .map(({ text }) => text)
      .reverse()
      .join(' '),
  )?.[1]
  const anyone = client(company.baseUrl)
  expect((await anyone('POST', `/identity-links/${newest}/confirm`)).status).toBe(200)
  const confirmed = await sure<Talked>(company.call, 'GET', path)
  expect(confirmed.verified).toBe(true)
  expect(confirmed.messages_list.at(-1)?.text).toContain('2.450,75')
  for (const used of [newest, `${newest}x`, 'x']) {
    expect((await anyone('POST', `/identity-links/${used}/confirm`)).status).toBe(410)
  }
})
