import { expect, it } from 'vitest'
import { client } from '../support/server'
import { colleague, startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()

it('gives the whole state to the person, silences the machine, and gives it back', async () => {
  const talk = await startTalk(company.call)
  await talk.say(`sou eu, ${talk.digits}`)
  const asked = await talk.say('quero falar com um atendente')
  expect(asked).toMatchObject({ escalated: true, escalation_reason: 'customer_requests_human_agent' })
  const path = `/conversations/${talk.id}`
  const taken = await company.call('POST', `${path}/takeover`)
  expect(taken).toMatchObject({ status: 200, body: { holder: 'person' } })
  expect((await talk.say('tem alguém aí?')).reply).toBeNull()
  const { body } = await company.call<{ state: { offers: unknown[] }; messages_list: unknown[] }>('GET', path)
  expect(body.state.offers.length).toBeGreaterThanOrEqual(3)
  const replied = await company.call('POST', `${path}/replies`, {
    json: { text: 'Oi, aqui é a Lívia. Já vou ajudar.' },
  })
  expect(replied.status).toBe(201)
  expect((await company.call('POST', `${path}/return`)).body).toMatchObject({ holder: 'ai', escalation_reason: null })
  expect((await talk.say('então quais são as opções?')).reply).toBeTruthy()
})

it('lets one of two people at once have it, and the machine never speaks after that', async () => {
  for (let round = 0; round < 5; round += 1) {
    const talk = await startTalk(company.call)
    const other = await colleague(company.call, company.baseUrl, client)
    const path = `/conversations/${talk.id}`
    const [turn, ...takes] = await Promise.all([
      talk.say('oi, quem é?'),
      company.call('POST', `${path}/takeover`),
      other('POST', `${path}/takeover`),
    ])
    expect(takes.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(takes.filter(({ status }) => status === 409)).toHaveLength(1)
    const { body } = await company.call<{ messages_list: { author: string; seq: number }[] }>('GET', path)
    const said = body.messages_list.filter(({ author }) => author === 'ai').length
    expect(said).toBe(turn.reply === null ? 1 : 2)
    expect((await talk.say('e agora?')).reply).toBeNull()
  }
})
