import { expect, it } from 'vitest'
import { bodyOf } from '@/components/customers/core/preference-draft'
import { eventHref, eventKey, eventTone } from '@/components/customers/core/tell-event'

const draft = { channel: 'sms', hours: { start: '18:00', end: '20:00' }, purpose: 'contact' }

it('sends only what a kind of wish asks for', () => {
  expect(bodyOf({ ...draft, kind: 'opt_out', channel: '' })).toEqual({ kind: 'opt_out' })
  expect(bodyOf({ ...draft, kind: 'not_on_number' })).toEqual({ kind: 'not_on_number' })
  expect(bodyOf({ ...draft, kind: 'not_on_channel' })).toEqual({ kind: 'not_on_channel', channel: 'sms' })
  expect(bodyOf({ ...draft, kind: 'only_hours' })).toEqual({ kind: 'only_hours', channel: 'sms', hours: draft.hours })
  expect(bodyOf({ ...draft, kind: 'consent' })).toEqual({ kind: 'consent', channel: 'sms', purpose: 'contact' })
})

it('names an event by its message, links conversations and colours what came of them', () => {
  expect(eventKey('debt.recovery_recorded')).toBe('debt_recovery_recorded')
  expect(eventKey('something.new')).toBeNull()
  const event = { at: '', type: 'conversation.started', resource: { type: 'conversation', id: 'conv_1' }, details: {} }
  expect(eventHref(event)).toBe('/conversations/conv_1')
  expect(eventHref({ ...event, resource: { type: 'debt', id: 'debt_1' } })).toBeNull()
  expect([eventTone('agreement.accepted'), eventTone('conversation.closed'), eventTone('debt.scored')]).toEqual([
    'positive',
    'ai',
    'ink',
  ])
})
