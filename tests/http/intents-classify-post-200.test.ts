import { beforeAll, expect, it } from 'vitest'
import { type Call, registerCompany, useServer } from '../support/server'

type Axis = {
  score: number | null
  level: string
  learned: { score: number }
  rules: { score: number; rule: string } | null
}
type Reading = {
  act: string
  act_args: Record<string, unknown>
  secondary_acts: string[]
  confidence: number
  uncertain: boolean
  payment_willingness: Axis
  financial_capacity: Axis
  emotional_state: { label: string; probabilities: Record<string, number>; learned: object; rules: object | null }
  reads_as_answer_to: string
  amounts: { amount?: number; span: [number, number]; per: string }[]
  dates: { date?: string; day_of_month?: number }[]
  engine: string
}

const server = useServer({ AVAL_WORKER: 'off' })
let call: Call
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
})

const classify = async (json: object) => {
  const { status, body } = await call<Reading>('POST', '/intents/classify', { json })
  expect(status).toBe(200)
  return body
}

it('tells the act, its arguments, and the figures in the text', async () => {
  const text = 'consigo pagar 300 reais por mês, todo dia 10'
  const reading = await classify({ text, now: '2026-11-20T12:00:00-03:00' })
  expect(reading).toMatchObject({ act: 'propose_amount', engine: 'builtin', uncertain: false })
  expect(reading.amounts[0]).toMatchObject({ amount: 300, per: 'month' })
  expect(text.slice(...(reading.amounts[0]?.span ?? [0, 0]))).toContain('300')
  expect(reading.dates[0]).toMatchObject({ date: '2026-12-10', day_of_month: 10 })
  expect(reading.act_args).toMatchObject({ amount: 300 })
})

it('weighs the learned part and the rules as documented, and tells them apart', async () => {
  const { payment_willingness: will, financial_capacity: means } = await classify({ text: 'não tenho dinheiro' })
  expect(will.level).toBe('low')
  expect(will.score).toBeCloseTo(0.7 * will.learned.score + 0.3 * (will.rules?.score ?? 0), 9)
  expect(means.level).toBe('low')
  expect(means.score).toBeCloseTo(0.8 * means.learned.score + 0.2 * (means.rules?.score ?? 0), 9)
})

it('counts negation that denies nothing', async () => {
  const reading = await classify({ text: 'não tenho problema em pagar à vista' })
  expect(reading.payment_willingness.level).toBe('high')
  expect(reading.financial_capacity.level).toBe('high')
})

it('leaves silence about money unknown', async () => {
  const reading = await classify({ text: 'bom dia' })
  expect(reading).toMatchObject({
    act: 'greeting',
    payment_willingness: { level: 'unknown', score: null, rules: null },
    financial_capacity: { level: 'unknown', score: null },
  })
})

it('reads the message as an answer to the agent’s last turn', async () => {
  const agent = 'Posso oferecer: 1) à vista R$ 900,00; 2) 6x de R$ 170,00; 3) 10x de R$ 110,00. Qual você prefere?'
  const reading = await classify({ text: 'a segunda', history: [{ role: 'agent', text: agent }] })
  expect(reading).toMatchObject({ act: 'accept_offer', act_args: { option: 2 }, reads_as_answer_to: 'offers' })
})

it('obeys a partial opt-out by its parts', async () => {
  const { act, act_args } = await classify({ text: 'só por e-mail por favor' })
  expect(act).toBe('opt_out')
  expect(act_args).toMatchObject({ channel: { name: 'email', only: true } })
})
