import { expect, it } from 'vitest'
import { eventPart } from '../event-part'
import { judgedTurns, rightByWhatFollowed } from '../judge-turn'
import { applyEvent, noFacts } from '../session-facts'
import type { LoggedEvent } from '../typed-event'
import { logged, noon } from './logged'

const day = 86_400_000

it.each([
  ['accept_offer', '', true, true],
  ['accept_offer', 'greeting', true, true],
  ['accept_offer', 'refuse', false, false],
  ['accept_offer', 'refuse', true, null],
  ['accept_offer', 'question_debt', false, null],
  ['refuse', 'accept_offer', false, false],
  ['refuse', 'accept_offer', true, false],
  ['dispute', 'wrong_person', false, true],
  ['dispute', 'wrong_person', true, null],
  ['refuse', '', false, null],
  ['refuse', '', true, null],
  ['greeting', 'refuse', true, null],
  ['opt_out', 'refuse', false, null],
])('%s, next %s, money %s: %s', (act, next, followed, right) => {
  expect(rightByWhatFollowed(act, next, followed)).toBe(right)
})

const turn = (at: number, act: string) => logged('reply_sent', { at, data: { act, message_id: `m${at - noon}` } })
const review = (at: number, message: number, correct: boolean) =>
  logged('intent_reviewed', { at, data: { message_id: `m${message}`, correct } })
const paid = (at: number) => logged('payment_confirmed', { at, data: { payment_id: 'p', amount_cents: 1 } })

function judged(...events: LoggedEvent[]) {
  const facts = noFacts()
  for (const event of events) applyEvent(facts, event, eventPart(event))
  return judgedTurns(facts).map(({ at, right }) => [at - noon, right])
}

it('money settles a turn after its reply and within seven days', () => {
  const accepted = turn(noon, 'accept_offer')
  expect(judged(accepted, paid(noon))).toEqual([])
  expect(judged(accepted, paid(noon + 1))).toEqual([[0, true]])
  expect(judged(accepted, paid(noon + 7 * day))).toEqual([[0, true]])
  expect(judged(accepted, paid(noon + 7 * day + 1))).toEqual([])
})

it('the very next reading counts, by time and not by arrival', () => {
  const turns = [turn(noon + 2, 'accept_offer'), turn(noon, 'accept_offer'), turn(noon + 1, 'refuse')]
  expect(judged(...turns)).toEqual([
    [0, false],
    [1, false],
  ])
})

it('a reviewer prevails, the last word of several, whatever came first', () => {
  const turns = [turn(noon, 'greeting'), turn(noon + 1, 'accept_offer'), paid(noon + 2)]
  const words = [review(noon + 9, 1, false), review(noon + 8, 1, true), review(noon + 8, 0, true)]
  expect(judged(...turns, ...words)).toEqual([
    [0, true],
    [1, false],
  ])
  expect(judged(...words, ...turns)).toEqual([
    [0, true],
    [1, false],
  ])
})

it('the act is found in the founding form, too', () => {
  const data = { intent_classification: { act: 'promise_to_pay', payment_willingness: 0.9 } }
  expect(judged(logged('reply_sent', { data }), paid(noon + 5))).toEqual([[0, true]])
})
