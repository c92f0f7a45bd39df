import { describe, expect, it } from 'vitest'
import { contactRuleIds } from '@/db/constants/collection-policy'
import { areaCodes, placeOf } from '../contact/area-codes'
import { type ContactCase, contactVerdict } from '../contact-verdict'
import { defaultPolicy } from '../policy/defaults'
import { brasilia, contactCase } from './support/contact-case'

const rulesOf = (changes: Partial<ContactCase>) => contactVerdict(contactCase(changes)).rules.map(({ rule }) => rule)

describe('the calendar of each state', () => {
  it.each([
    // São Paulo: Monday to Friday 8–20, Saturday 8–14; the company's own window begins at 9.
    ['+5511999888777', '2026-11-24T08:59', ['company_window']],
    ['+5511999888777', '2026-11-24T09:00', []],
    ['+5511999888777', '2026-11-24T19:59', []],
    ['+5511999888777', '2026-11-24T20:00', ['state_calendar']],
    ['+5511999888777', '2026-11-24T21:00', ['company_window', 'state_calendar']],
    ['+5519999888777', '2026-11-28T13:59', []],
    ['+5519999888777', '2026-11-28T14:00', ['state_calendar']],
    ['+5511999888777', '2026-11-29T11:00', ['company_window', 'state_calendar']],
    // Rio: Monday to Friday 9–19.
    ['+5521999888777', '2026-11-24T18:59', []],
    ['+5521999888777', '2026-11-24T19:00', ['state_calendar']],
    ['+5521999888777', '2026-11-28T11:00', ['state_calendar']],
    // Espírito Santo: Monday to Friday 8–19.
    ['+5527999888777', '2026-11-24T18:59', []],
    ['+5528999888777', '2026-11-24T19:00', ['state_calendar']],
    // Elsewhere, and without a phone: Monday to Friday 9–19.
    ['+5531999888777', '2026-11-24T18:59', []],
    ['+5531999888777', '2026-11-28T11:00', ['state_calendar']],
    ['', '2026-11-24T19:00', ['state_calendar']],
    ['+351912345678', '2026-11-24T18:59', []],
    // National holidays: Christmas is a Friday; Carnival and Corpus Christi are none.
    ['+5511999888777', '2026-12-25T11:00', ['national_holiday']],
    ['+5511999888777', '2026-04-03T11:00', ['national_holiday']],
    ['+5511999888777', '2026-11-20T11:00', ['national_holiday']],
    ['+5511999888777', '2026-02-17T11:00', []],
  ])('%s at %s: %o', (phone, time, rules) => {
    expect(rulesOf({ phone, now: brasilia(time) })).toEqual(rules)
  })

  it.each([
    // Acre is two hours behind Brasília, Amazonas and Mato Grosso one, Noronha one ahead.
    ['+5568999888777', '2026-11-24T10:59', ['state_calendar']],
    ['+5568999888777', '2026-11-24T11:00', []],
    ['+5568999888777', '2026-11-24T20:59', []],
    ['+5592999888777', '2026-11-24T09:59', ['state_calendar']],
    ['+5592999888777', '2026-11-24T10:00', []],
    ['+5565999888777', '2026-11-24T19:59', []],
    ['+558136191234', '2026-11-24T18:00', ['state_calendar']],
    // The west of Amazonas shares area code 97 with places an hour ahead of it: both must be open.
    ['+5597999888777', '2026-11-24T10:30', ['state_calendar']],
    ['+5597999888777', '2026-11-24T11:00', []],
    ['+5597999888777', '2026-11-24T20:00', ['state_calendar']],
  ])('in its own zone: %s at %s of Brasília: %o', (phone, time, rules) => {
    expect(rulesOf({ phone, now: brasilia(time) })).toEqual(rules)
  })

  it('counts the company’s window in the company’s zone', () => {
    const companyZone = 'America/Rio_Branco'
    expect(rulesOf({ companyZone, now: brasilia('2026-11-24T10:59') })).toEqual(['company_window'])
    expect(rulesOf({ companyZone, now: brasilia('2026-11-24T11:00') })).toEqual([])
  })

  it('knows all 67 area codes, and no other', () => {
    expect(areaCodes.length).toBe(67)
    expect(new Set(areaCodes.map((code) => placeOf(`+55${code}999888777`)?.uf)).size).toBe(27)
    for (const code of ['10', '20', '23', '25', '26', '29', '36', '39', '40', '50', '52', '72', '76', '78', '80', '90'])
      expect(placeOf(`+55${code}999888777`)).toBeNull()
  })
})

describe('caps', () => {
  const now = brasilia('2026-11-24T11:00')
  const hour = 3_600_000
  it.each([
    ['yesterday 20 hours ago', [20], []],
    ['19:59 ago', [19 + 59 / 60], ['cap_hours_between']],
    ['today already', [1], ['cap_per_day', 'cap_hours_between']],
    ['three in the seven days', [24, 50, 167], ['cap_per_week']],
    ['the third left the seven days', [24, 50, 168], []],
  ])('%s', (_, hoursAgo, rules) => {
    const outboundProactiveAt = hoursAgo.map((ago) => now - ago * hour)
    expect(rulesOf({ now, history: { outboundProactiveAt, lastCustomerAt: null } })).toEqual(rules)
  })

  it('counts the days of the customer’s own calendar', () => {
    // 23:30 in Rio Branco on the 23rd is 01:30 of the 24th in Brasília.
    const outboundProactiveAt = [brasilia('2026-11-24T01:30')]
    const policy = { ...defaultPolicy, minHoursBetweenContacts: 4 }
    const history = { outboundProactiveAt, lastCustomerAt: null }
    const at = { policy, history, now: brasilia('2026-11-24T12:00') }
    expect(rulesOf({ ...at, phone: '+5568999888777' })).toEqual([])
    expect(rulesOf({ ...at, phone: '+5511999888777' })).toEqual(['cap_per_day'])
  })
})

describe('what the customer asked', () => {
  const wish = (kind: ContactCase['preferences'][number]['kind'], details = {}, channel = '') => ({
    preferences: [{ kind, channel, details }],
  })
  it.each<[string, Partial<ContactCase>, string[]]>([
    ['stop', wish('opt_out'), ['opt_out']],
    ['not on this channel', wish('not_on_channel', {}, 'sms'), ['preference_channel']],
    ['not on another channel', wish('not_on_channel', {}, 'whatsapp'), []],
    ['not on this number', { ...wish('not_on_number', { phone_index: 'a' }), phoneIndex: 'a' }, ['preference_number']],
    ['not on an older number', { ...wish('not_on_number', { phone_index: 'b' }), phoneIndex: 'a' }, []],
    ['not on a number, by mail', { ...wish('not_on_number', { phone_index: 'a' }), channel: 'email' }, []],
    ['only in the evening', wish('only_hours', { start: '18:00', end: '20:00' }), ['preference_hours']],
    ['only in the morning', wish('only_hours', { start: '08:00', end: '12:00' }), []],
    ['not at work', wish('not_at_work'), ['preference_work']],
    ['not at work, told its hours', wish('not_at_work', { start: '13:00', end: '22:00' }), []],
    ['a consent', wish('consent', { purpose: 'collection' }), []],
  ])('%s', (_, changes, rules) => {
    expect(rulesOf(changes)).toEqual(rules)
  })

  it('leaves Saturday to those who work on weekdays', () => {
    expect(rulesOf({ ...wish('not_at_work'), now: brasilia('2026-11-28T11:00') })).toEqual([])
  })
})

describe('the debt and the channel', () => {
  it.each<[string, Partial<ContactCase>, string[]]>([
    ['a dispute', { dispute: true }, ['dispute']],
    ['an agreement kept', { activeAgreement: true }, ['active_agreement']],
    ['a channel switched off', { policy: { ...defaultPolicy, channels: ['email'] } }, ['channel_not_allowed']],
    ['WhatsApp never opened', { channel: 'whatsapp' }, ['whatsapp_window']],
    ['WhatsApp by template', { channel: 'whatsapp', templateApproved: true }, []],
    ['a debt told by nobody', { debtDetail: true }, ['creditor_identity']],
    ['a debt told in the simulator', { debtDetail: true, channel: 'simulator' }, []],
  ])('%s', (_, changes, rules) => {
    expect(rulesOf(changes)).toEqual(rules)
  })

  it('lets WhatsApp speak freely for 24 hours after the customer', () => {
    const now = brasilia('2026-11-24T11:00')
    const written = (hours: number) => ({ outboundProactiveAt: [], lastCustomerAt: now - hours * 3_600_000 })
    expect(rulesOf({ now, channel: 'whatsapp', history: written(23.9) })).toEqual([])
    expect(rulesOf({ now, channel: 'whatsapp', history: written(24) })).toEqual(['whatsapp_window'])
  })

  it('answers at any hour, and only for a day', () => {
    const now = brasilia('2026-11-29T23:30')
    const answer = (hours: number): Partial<ContactCase> => ({
      now,
      reply: true,
      dispute: true,
      preferences: [{ kind: 'opt_out', channel: '', details: {} }],
      history: { outboundProactiveAt: [now - 1_000], lastCustomerAt: now - hours * 3_600_000 },
    })
    expect(contactVerdict(contactCase(answer(1)))).toMatchObject({ allowed: true, rules: [] })
    expect(
      contactVerdict(contactCase(answer(1))).checked.every(({ params }) => params['exempt'] === 'reply' || params),
    ).toBe(true)
    expect(rulesOf(answer(25))).toContain('opt_out')
    expect(rulesOf({ ...answer(1), debtDetail: true })).toEqual(['creditor_identity'])
    expect(rulesOf({ now, reply: true })).toEqual(['company_window', 'state_calendar'])
  })

  it('tells every rule it checked', () => {
    const { checked } = contactVerdict(
      contactCase({
        preferences: [
          { kind: 'only_hours', channel: '', details: { start: '08:00', end: '20:00' } },
          { kind: 'not_at_work', channel: '', details: { start: '12:00', end: '20:00' } },
        ],
      }),
    )
    expect(checked.map(({ rule }) => rule)).toEqual([...contactRuleIds])
    expect(checked.find(({ rule }) => rule === 'state_calendar')?.params).toEqual({
      state: 'SP',
      start: '08:00',
      end: '20:00',
      time_zone: 'America/Sao_Paulo',
    })
  })
})

describe('when it is allowed next', () => {
  it.each<[string, Partial<ContactCase>, string | undefined]>([
    ['after hours', { now: brasilia('2026-11-24T20:30') }, '2026-11-25T09:00'],
    ['on a Saturday afternoon', { now: brasilia('2026-11-28T15:00') }, '2026-11-30T09:00'],
    ['over Christmas', { now: brasilia('2026-12-24T20:30') }, '2026-12-26T09:00'],
    ['over Christmas in Rio', { now: brasilia('2026-12-24T20:30'), phone: '+5521999888777' }, '2026-12-28T09:00'],
    ['in Acre', { now: brasilia('2026-11-24T09:00'), phone: '+5568999888777' }, '2026-11-24T11:00'],
    [
      'after 20 hours',
      { history: { outboundProactiveAt: [brasilia('2026-11-23T19:30')], lastCustomerAt: null } },
      '2026-11-24T15:30',
    ],
    ['never, after a stop', { preferences: [{ kind: 'opt_out', channel: '', details: {} }] }, undefined],
    [
      'never at night',
      { preferences: [{ kind: 'only_hours', channel: '', details: { start: '22:00', end: '23:00' } }] },
      undefined,
    ],
  ])('%s', (_, changes, expected) => {
    const verdict = contactVerdict(contactCase(changes))
    expect(verdict.allowed).toBe(false)
    expect(verdict.nextAllowedAt).toBe(expected && brasilia(expected))
  })
})
