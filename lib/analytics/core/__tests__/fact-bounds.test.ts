import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contribution } from '../contribution'
import { eventPart, type Part } from '../event-part'
import { addMeasures, type Measures } from '../measures'
import { applyEvent, factBounds, noFacts } from '../session-facts'
import type { LoggedEvent } from '../typed-event'
import { logged, noon } from './logged'

const bare = { channel: '', segment: '', portfolioId: '', persona: 0 }

/** More of everything than facts keep. */
const crowd: LoggedEvent[] = [
  logged('conversation_started'),
  ...Array.from({ length: 100 }, (_, n) =>
    logged('payment_confirmed', {
      ...bare,
      at: noon + n * 60_000,
      data: { payment_id: `p${n}`, amount_cents: 10 + n },
    }),
  ),
  ...Array.from({ length: 100 }, (_, n) =>
    logged('payment_refunded', { at: noon + n, data: { payment_id: `p${n}`, amount_cents: n % 7 } }),
  ),
  ...Array.from({ length: 90 }, (_, n) =>
    logged('reply_sent', {
      at: noon + n * 1_000,
      data: { act: n % 3 ? 'accept_offer' : 'refuse', message_id: `m${String(n).padStart(3, '0')}` },
    }),
  ),
  ...Array.from({ length: 200 }, (_, n) =>
    logged('intent_reviewed', {
      at: noon + n,
      data: { message_id: `m${String(n % 150).padStart(3, '0')}`, correct: n % 2 === 0 },
    }),
  ),
  ...Array.from({ length: 50 }, (_, n) =>
    logged('agreement_accepted', { at: noon + n, data: { agreement_id: `a${n}`, amount_cents: 1 } }),
  ),
  ...Array.from({ length: 50 }, (_, n) =>
    logged(n % 2 ? 'agreement_broken' : 'agreement_completed', { at: noon + n, data: { agreement_id: `a${n}` } }),
  ),
]

function all(events: readonly LoggedEvent[]) {
  const facts = noFacts()
  const sums = new Map<string, Measures>()
  const add = ({ minute, dims, measures }: Part) => {
    const key = JSON.stringify([minute, dims.channel, dims.segment, dims.persona, dims.portfolioId])
    sums.set(key, addMeasures(sums.get(key) ?? {}, measures))
  }
  for (const event of events) {
    const whole = applyEvent(facts, event, eventPart(event))
    if (whole) add(whole)
  }
  for (const part of contribution(facts)) add(part)
  return { facts, sums }
}

it('facts stay small, and beyond their bounds the order of arrival still does not matter', () => {
  const first = all(crowd)
  expect(Object.keys(first.facts.payments)).toHaveLength(factBounds.payments + 1)
  expect(Object.keys(first.facts.agreements)).toHaveLength(factBounds.agreements + 1)
  expect(Object.keys(first.facts.reviews)).toHaveLength(factBounds.reviews)
  expect(Object.keys(first.facts.open)).toHaveLength(factBounds.open)
  expect(first.facts.turns).toHaveLength(factBounds.turns + 1)
  expect(JSON.stringify(first.facts).length).toBeLessThan(24_000)
  const mixed = fc.shuffledSubarray(crowd, { minLength: crowd.length, maxLength: crowd.length })
  fc.assert(
    fc.property(mixed, (events) => {
      const { facts, sums } = all(events)
      expect(facts).toEqual(first.facts)
      expect(sums).toEqual(first.sums)
    }),
    { numRuns: 60 },
  )
})

it('no money is lost beyond the bounds', () => {
  const { sums } = all(crowd)
  const total = [...sums.values()].reduce((sum, { payment_cents: cents = 0 }) => sum + cents, 0)
  expect(total).toBe(Array.from({ length: 100 }, (_, n) => 10 + n).reduce((sum, n) => sum + n))
})
