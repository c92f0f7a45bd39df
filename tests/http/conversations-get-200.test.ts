import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Page = { data: { conversation_id: string; last_message: { text: string } | null }[]; next_cursor: string | null }

it('lists by queue, by page and by a search that knows only exact words', async () => {
  const talks = []
  for (let i = 0; i < 3; i += 1) talks.push(await startTalk(company.call))
  await talks[0]?.say('quero falar com um atendente humano')
  const list = (query: string) => sure<Page>(company.call, 'GET', `/conversations?simulated=true&${query}`)
  const ids = async (query: string) => (await list(query)).data.map(({ conversation_id }) => conversation_id)
  expect(await ids('queue=unassigned')).toEqual([talks[0]?.id])
  expect((await ids('queue=ai')).sort()).toEqual([talks[1]?.id, talks[2]?.id].sort())
  const first = await list('limit=2')
  const second = await list(`limit=2&cursor=${first.next_cursor}`)
  expect([...first.data, ...second.data].map(({ conversation_id }) => conversation_id).sort()).toEqual(
    talks.map(({ id }) => id).sort(),
  )
  expect(await ids(`search=${talks[1]?.ref}`)).toEqual([talks[1]?.id])
  expect(await ids('search=ninguem')).toEqual([])
  await sure(company.call, 'POST', `/conversations/${talks[0]?.id}/takeover`)
  expect(await ids('queue=mine')).toEqual([talks[0]?.id])
  await sure(company.call, 'POST', `/conversations/${talks[0]?.id}/close`, { outcome: 'handed_over' })
  expect(await ids('queue=closed')).toEqual([talks[0]?.id])
})

it('lists those behind a figure: by channel, persona, outcome and when they began', async () => {
  const talk = await startTalk(company.call)
  const { persona, started_at: at } = await sure<{ persona: { number: number }; started_at: string }>(
    company.call,
    'GET',
    `/conversations/${talk.id}`,
  )
  const has = async (query: string) =>
    (await sure<Page>(company.call, 'GET', `/conversations?simulated=true&${query}`)).data.some(
      ({ conversation_id: id }) => id === talk.id,
    )
  const number = persona.number
  expect(await has(`channel=simulator&persona_number=${number}&outcome=open,no_answer&from=${at}`)).toBe(true)
  expect(await has('answered=false')).toBe(true)
  for (const none of [
    'channel=sms',
    'answered=true',
    `persona_number=${(number % 10) + 1}`,
    'outcome=paid,partly_paid',
    `to=${at}`,
  ])
    expect(await has(none)).toBe(false)
  expect((await company.call('GET', '/conversations?outcome=rich')).status).toBe(422)
})

it('lists those that led to an agreement, and to one that was kept', async () => {
  const talk = await startTalk(company.call)
  const has = async (query: string) =>
    (await sure<Page>(company.call, 'GET', `/conversations?simulated=true&${query}`)).data.some(
      ({ conversation_id: id }) => id === talk.id,
    )
  await talk.say(`sou eu, ${talk.digits}`)
  expect(await has('agreement=accepted')).toBe(false)
  const chosen = await talk.say('quero a opção 1')
  if (chosen.next_action !== 'await_payment') await talk.say('sim, pode registrar')
  expect([await has('agreement=accepted'), await has('agreement=completed')]).toEqual([true, false])
  const { data } = await sure<{ data: { payment_request_id: string }[] }>(
    company.call,
    'GET',
    `/payments?conversation_id=${talk.id}`,
  )
  await sure(company.call, 'POST', `/payments/${data[0]?.payment_request_id}/simulate-payment`, {})
  expect([await has('agreement=accepted'), await has('agreement=completed&answered=true')]).toEqual([true, true])
  expect((await company.call('GET', '/conversations?agreement=broken')).status).toBe(422)
})

it('shows one with what was understood, offered, checked and noted', async () => {
  const talk = await startTalk(company.call)
  await talk.say(`sou eu, ${talk.digits}`)
  await sure(company.call, 'POST', `/conversations/${talk.id}/notes`, { text: 'Ligar depois das 18h.' })
  const body = await sure<Record<string, unknown>>(company.call, 'GET', `/conversations/${talk.id}`)
  expect(body).toMatchObject({
    verified: true,
    persona: { number: expect.any(Number), version: 1 },
    state: { asked: 'offers', agreement_id: null },
    notes: [{ text: 'Ligar depois das 18h.' }],
    messages_list: [
      { author: 'ai', seq: 1, guard: { verdict: 'allow' } },
      { author: 'customer', seq: 2, intent: { act: expect.any(String) } },
      { author: 'ai', seq: 3, writer: { provider: 'offline', fallback: null } },
    ],
  })
})
