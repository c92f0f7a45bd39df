import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('shows an agreement to its company alone', async () => {
  const talk = await startTalk(company.call)
  await talk.say(`sou eu, ${talk.digits}`)
  const turn = await talk.say('quero pagar à vista, opção à vista')
  if (turn.next_action !== 'await_payment') await talk.say('sim')
  const path = `/agreements?conversation_id=${talk.id}`
  const { data } = await sure<{ data: { agreement_id: string }[] }>(company.call, 'GET', path)
  const id = data[0]?.agreement_id
  expect((await company.call('GET', `/agreements/${id}`)).status).toBe(200)
  expect((await company.stranger('GET', `/agreements/${id}`)).status).toBe(404)
})
