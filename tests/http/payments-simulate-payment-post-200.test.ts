import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { until } from '../support/poll'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Charge = { payment_request_id: string; amount: number; status: string; pix_code: string }
type Talk = { outcome: string; status: string; messages_list: { author: string; text: string }[] }

async function agreed() {
  const talk = await startTalk(company.call)
  await talk.say(`sou eu, ${talk.digits}`)
  let turn = await talk.say('quero a opção 1')
  if (turn.next_action !== 'await_payment') turn = await talk.say('sim, pode registrar')
  const { data } = await sure<{ data: Charge[] }>(company.call, 'GET', `/payments?conversation_id=${talk.id}`)
  const [charge] = data
  if (!charge) throw new Error('no charge')
  const last = async () => sure<Talk>(company.call, 'GET', `/conversations/${talk.id}`)
  const pay = (json: Record<string, unknown>) =>
    company.call<Charge>('POST', `/payments/${charge.payment_request_id}/simulate-payment`, { json })
  return { turn, charge, last, pay, talk }
}

it('pays like the bank, and the conversation thanks', async () => {
  const { turn, charge, last, pay } = await agreed()
  expect(turn.reply).toContain(charge.pix_code)
  expect(turn.reply).toMatch(/\/pay\/[0-9a-z]{26}/)
  expect((await pay({})).body).toMatchObject({ status: 'paid', paid_amount: charge.amount })
  const thanked = await until('thanks', async () => {
    const talk = await last()
    return talk.messages_list.at(-1)?.text.includes('R$') && talk.outcome === 'paid' ? talk : undefined
  })
  expect(thanked.messages_list.at(-1)?.author).toBe('ai')
})

it('pays a part, and tells what is left', async () => {
  const { last, pay } = await agreed()
  expect((await pay({ amount: 100 })).status).toBe(200)
  const told = await until('thanks', async () => {
    const talk = await last()
    return talk.outcome === 'partly_paid' && /falta|resta/i.test(talk.messages_list.at(-1)?.text ?? '')
      ? talk
      : undefined
  })
  expect(told.status).toBe('open')
})
