import { expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { until } from '../support/poll'
import { startTalk, useTalkingCompany } from '../support/talk'

const company = useTalkingCompany()
type Charges = { data: { payment_request_id: string }[] }
type Summary = { ai_accuracy: number | null; ai_accuracy_n: number }

it('a conversation that was read as accepting and ends in money is judged', async () => {
  const { call } = company
  const talk = await startTalk(call)
  await talk.say(`sou eu, ${talk.digits}`)
  // Silence about means: one axis of the reading stays unknown.
  const turn = await talk.say('fico com a opção 1')
  expect(turn.intent.act).toBe('accept_offer')
  if (turn.next_action !== 'await_payment') await talk.say('sim, pode registrar')
  const { data } = await sure<Charges>(call, 'GET', `/payments?conversation_id=${talk.id}`)
  await sure(call, 'POST', `/payments/${data[0]?.payment_request_id}/simulate-payment`, {})
  const judged = await until('judged turns', async () => {
    const { summary } = await sure<{ summary: Summary }>(call, 'GET', '/metrics/realtime?timeframe=1h&simulated=true')
    return summary.ai_accuracy_n >= 1 ? summary : undefined
  })
  expect(judged.ai_accuracy).toBe(1)
})
