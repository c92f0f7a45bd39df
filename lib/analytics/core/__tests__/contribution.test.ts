import { expect, it } from 'vitest'
import { conversationStages } from '@/db/constants/analytics'
import { contribution } from '../contribution'
import { eventPart } from '../event-part'
import { applyEvent, noFacts } from '../session-facts'
import type { LoggedEvent } from '../typed-event'
import { logged, noon } from './logged'

const hour = 3_600_000
const money = (payment: string, cents: number, at = noon) =>
  logged('payment_confirmed', { at, data: { payment_id: payment, amount_cents: cents } })
const back = (payment: string, cents: number) =>
  logged('payment_refunded', { at: noon + 9 * hour, data: { payment_id: payment, amount_cents: cents } })
const agreed = (type: LoggedEvent['type'], agreement: string, at = noon) =>
  logged(type, { at, data: { agreement_id: agreement } })

/** What a conversation that began at noon counts there. */
function conversation(...events: LoggedEvent[]) {
  const facts = noFacts()
  for (const event of [...events, logged('conversation_started')]) applyEvent(facts, event, eventPart(event))
  return contribution(facts).find(({ measures }) => measures.contacted)?.measures
}

it('goes stage by stage', () => {
  expect(conversation()).toEqual({ contacted: 1 })
  expect(conversation(logged('message_received'))).toEqual({ contacted: 1, answered: 1 })
  expect(conversation(logged('payment_proposed'))).toEqual({ contacted: 1, answered: 1, negotiated: 1 })
  expect(conversation(agreed('agreement_accepted', 'a'))).toEqual({
    contacted: 1,
    answered: 1,
    negotiated: 1,
    agreed: 1,
  })
  expect(conversation(logged('conversation_closed', { data: { outcome: 'opted_out' } }))).toEqual({
    contacted: 1,
    opted_out: 1,
  })
})

it('is handed to a person once, however often that is told', () => {
  const told = [logged('conversation_escalated'), logged('conversation_escalated', { at: noon + hour })]
  expect(conversation(...told)).toEqual({ contacted: 1, escalated: 1 })
})

it('each stage holds the later ones, whatever came and went', () => {
  const drawn = [
    logged('message_received'),
    logged('payment_proposed'),
    agreed('agreement_accepted', 'a'),
    agreed('agreement_completed', 'a', noon + hour),
    money('p', 500),
    back('p', 500),
  ]
  for (let which = 0; which < 2 ** drawn.length; which += 1) {
    const counted = conversation(...drawn.filter((_, place) => (which >> place) % 2 === 1)) ?? {}
    const reached = conversationStages.map((stage) => counted[stage] ?? 0)
    expect(reached).toEqual(reached.toSorted((a, b) => b - a))
  }
})

it('is paid by a payment that was not wholly sent back, and from the first of those its time counts', () => {
  const paid = { contacted: 1, answered: 1, negotiated: 1, agreed: 1, paid: 1 }
  expect(conversation(money('p', 500, noon + hour))).toEqual({ ...paid, recovered_cents: 500, recovery_ms: hour })
  expect(conversation(money('p', 500), back('p', 500))).toEqual({ contacted: 1 })
  expect(conversation(money('p', 500), back('p', 100))).toEqual({ ...paid, recovered_cents: 400 })
  const two = [money('p', 500), money('q', 300, noon + 2 * hour), back('p', 500)]
  expect(conversation(...two)).toEqual({ ...paid, recovered_cents: 300, recovery_ms: 2 * hour })
})

it('is kept when it is paid and the last that became of an agreement is its end', () => {
  const done = agreed('agreement_completed', 'a', noon + hour)
  expect(conversation(done)).toEqual({ contacted: 1 })
  expect(conversation(done, money('p', 1))).toMatchObject({ paid: 1, kept: 1 })
  expect(conversation(done, agreed('agreement_broken', 'a'), money('p', 1))).toMatchObject({ kept: 1 })
  expect(conversation(done, agreed('agreement_broken', 'a', noon + 2 * hour), money('p', 1))).not.toHaveProperty('kept')
  expect(conversation(done, agreed('agreement_broken', 'b', noon + 2 * hour), money('p', 1))).toMatchObject({ kept: 1 })
})

it('counts nothing of itself before its beginning is known, and what its events lack is filled in when it is', () => {
  const facts = noFacts()
  const bare = { channel: '', segment: '', portfolioId: '', persona: 0 }
  const payment = logged('payment_confirmed', { ...bare, at: noon + hour, data: { amount_cents: 500 } })
  applyEvent(facts, payment, eventPart(payment))
  expect(contribution(facts)).toMatchObject([{ minute: noon + hour, dims: bare, measures: { payment_cents: 500 } }])
  const start = logged('conversation_started', { persona: 7 })
  expect(applyEvent(facts, start, eventPart(start))).toEqual(eventPart(start))
  const dims = { channel: 'whatsapp', segment: 'high_priority', portfolioId: 'port_1', persona: 7 }
  expect(contribution(facts)).toMatchObject([
    { minute: noon + hour, dims, measures: { payment_cents: 500 } },
    { minute: noon, dims, measures: { contacted: 1, paid: 1 } },
  ])
})
