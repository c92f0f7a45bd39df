import { expect, it } from 'vitest'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('reads what people write by the same guard', async () => {
  const talk = await startTalk(company.call)
  await talk.say(`sou eu, ${talk.digits}`)
  await company.call('POST', `/conversations/${talk.id}/takeover`)
  const text = 'Se não pagar hoje, vamos contar para o seu chefe e mandar a polícia.'
  const { status, body } = await company.call('POST', `/conversations/${talk.id}/replies`, { json: { text } })
  expect(status).toBe(422)
  expect(body['type']).toContain('guard_blocked')
  expect(body['errors']).toEqual(expect.arrayContaining([expect.objectContaining({ path: 'text' })]))
})
