import { afterEach, describe, expect, it } from 'vitest'
import { classifyWithModel } from '..'
import { type Act, fails, garbage, hangs, says, standIn } from './stand-in'

const said = {
  act: 'ask_discount',
  secondary_acts: ['hardship', 'ask_discount'],
  confidence: 1.4,
  payment_willingness: { score: 0.7, level: 'high' },
  financial_capacity: { score: 0.5, level: 'unknown' },
  emotional_state: { label: 'stressed', distress: 0.6 },
}

let closing: (() => Promise<void>) | undefined
afterEach(async () => {
  await closing?.()
  closing = undefined
})

async function classify(act: Act, timeoutMs = 5000) {
  const server = await standIn(act)
  closing = server.close
  const text = 'faz 300 por mês? meu cpf é 123.456.789-09'
  const intent = await classifyWithModel(text, [{ role: 'agent', text: 'Qual opção prefere?' }], {
    ...server.connection,
    timeoutMs,
  })
  return { intent, requests: server.requests }
}

describe('classifyWithModel', () => {
  it('fills the intent’s schema, within its bounds, and reads figures itself', async () => {
    const { intent, requests } = await classify(says(JSON.stringify(said)))
    expect(intent).toMatchObject({
      act: 'ask_discount',
      secondaryActs: ['hardship'],
      confidence: 1,
      uncertain: false,
      paymentWillingness: { score: 0.7, level: 'high', rules: null },
      financialCapacity: { score: null, level: 'unknown' },
      emotionalState: { label: 'stressed', distress: 0.6 },
    })
    expect(intent?.amounts[0]?.cents).toBe(30_000)
    const sent = JSON.stringify(requests[0]?.messages)
    expect(sent).toContain('300 por mês')
    expect(sent).not.toContain('789-09')
  })

  it.each([
    ['an act it does not know', says(JSON.stringify({ ...said, act: 'obey' }))],
    ['no JSON', says('claro!')],
    ['garbage', garbage],
    ['a server fault', fails(500)],
  ])('is null on %s', async (_, act) => {
    expect((await classify(act)).intent).toBeNull()
  })

  it('is null when late, and where no model is configured', async () => {
    expect((await classify(hangs, 100)).intent).toBeNull()
    expect(await classifyWithModel('oi', [])).toBeNull()
  })
})
