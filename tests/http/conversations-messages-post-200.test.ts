import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { startTalk, type Turn, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Agreement = { state: string; total_amount: number; installments: { amount: number }[] }

it('goes from a greeting to an agreement whose instalments sum to the centavo', async () => {
  const talk = await startTalk(company.call)
  const hello = await talk.say('oi, quem é?')
  expect(hello).toMatchObject({ verified: false, next_action: 'await_identity', offers: [] })
  expect(hello.reply).not.toMatch(/R\$|d[ií]vida|atraso/i)
  const known = await talk.say(`sou eu, ${talk.digits}`)
  expect(known).toMatchObject({ verified: true, next_action: 'await_choice', guard: { verdict: 'allow' } })
  expect(known.offers.length).toBeGreaterThanOrEqual(3)
  expect(known.reply).toContain('2.450,75')
  const chosen = await talk.say('quero a opção 2')
  expect(chosen.intent.act).toBe('accept_offer')
  const agreed = chosen.next_action === 'await_payment' ? chosen : await talk.say('sim, pode registrar')
  expect(agreed).toMatchObject({ next_action: 'await_payment', outcome: 'accepted' })
  const { data } = await sure<{ data: Agreement[] }>(company.call, 'GET', `/agreements?conversation_id=${talk.id}`)
  expect(data).toMatchObject([{ state: 'accepted', simulated: true, total_amount: known.offers[1]?.total_amount }])
  const cents = (amount: number) => Math.round(amount * 100)
  const sum = (data[0]?.installments ?? []).reduce((total, { amount }) => total + cents(amount), 0)
  expect(sum).toBe(cents(data[0]?.total_amount ?? 0))
})

it('answers the same provider’s message once', async () => {
  const talk = await startTalk(company.call)
  const json = { text: 'quem é?', channel_message_id: 'wamid.1' }
  const path = `/conversations/${talk.id}/messages`
  const answers = await Promise.all(Array.from({ length: 5 }, () => company.call<Turn>('POST', path, { json })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ body }) => body.message_id)).size).toBe(1)
  expect(new Set(answers.map(({ body }) => body.reply)).size).toBe(1)
  const { messages } = await sure<{ messages: number }>(company.call, 'GET', `/conversations/${talk.id}`)
  expect(messages).toBe(3)
})

it('streams the reply and ends with the whole turn', async () => {
  const talk = await startTalk(company.call)
  const { text, headers } = await company.call('POST', `/conversations/${talk.id}/messages`, {
    json: { text: 'oi' },
    headers: { accept: 'text/event-stream' },
  })
  expect(headers.get('content-type')).toContain('text/event-stream')
  const events = text
    .trim()
    .split('\n\n')
    .map((frame) => {
      const [name, data] = frame.split('\n')
      return { name: name?.slice(7), data: JSON.parse(data?.slice(6) ?? 'null') }
    })
  expect(events.at(0)?.name).toBe('intent')
  const turn = events.at(-1)
  expect(turn?.name).toBe('turn')
  const pieces = events.filter(({ name }) => name === 'delta').map(({ data }) => data.text)
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.join('')).toBe(turn?.data.reply)
})

it('hands over after three wrong proofs, without a word of the debt', async () => {
  const talk = await startTalk(company.call)
  const turns: Turn[] = []
  for (const wrong of ['0001', '0002', '0003']) turns.push(await talk.say(`é ${wrong}`))
  expect(turns.at(-1)).toMatchObject({ escalated: true, escalation_reason: 'identity_not_confirmed' })
  expect(turns.map(({ reply }) => reply).join(' ')).not.toMatch(/R\$|d[ií]vida|atraso|2\.450/i)
  expect((await talk.say('alô?')).reply).toBeNull()
})
