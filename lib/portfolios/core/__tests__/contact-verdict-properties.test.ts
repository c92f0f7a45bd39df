import { expect, it } from 'vitest'
import type { IsoWeekday } from '@/db/constants/collection-policy'
import { channels } from '@/db/constants/portfolios'
import { isNationalHoliday, localTime } from '@/lib/negotiation'
import { noise } from '@/tests/support/trained-model'
import { areaCodes, placeOf } from '../contact/area-codes'
import { stateCalendar } from '../contact/state-calendar'
import { type ContactCase, contactVerdict } from '../contact-verdict'
import { defaultPolicy } from '../policy/defaults'
import { minutesOf } from '../policy/time-window'
import { contactCase } from './support/contact-case'

const start = Date.parse('2026-01-01T00:00:00Z')
const year = 366 * 86_400_000
const hour = 3_600_000

function randomCase(seed: number): ContactCase {
  const random = noise(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const now = start + Math.floor(random() * year)
  const begun = Array.from({ length: Math.floor(random() * 5) }, () => now - Math.floor(random() * 200 * hour))
  const wishes: ContactCase['preferences'] = [
    {
      kind: 'only_hours',
      channel: '',
      details: { start: pick(['08:00', '12:30', '18:00']), end: pick(['19:00', '20:00']) },
    },
    { kind: 'not_at_work', channel: '', details: {} },
    { kind: 'not_on_channel', channel: pick(channels), details: {} },
  ]
  return contactCase({
    now,
    companyZone: pick(['America/Sao_Paulo', 'America/Manaus', 'America/Rio_Branco']),
    policy: {
      ...defaultPolicy,
      contactWindow: pick([defaultPolicy.contactWindow, { start: '10:15', end: '17:45' }]),
      maxContactsPerWeek: pick([1, 3, 7]),
      minHoursBetweenContacts: pick([4, 20, 72]),
    },
    channel: pick(channels),
    phone: random() < 0.1 ? '' : `+55${pick(areaCodes)}9${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
    preferences: wishes.filter(() => random() < 0.3),
    history: {
      outboundProactiveAt: begun,
      lastCustomerAt: random() < 0.5 ? now - Math.floor(random() * 48 * hour) : null,
    },
    templateApproved: random() < 0.5,
  })
}

/** Written anew, from the laws' words alone. */
function outsideHours(given: ContactCase): boolean {
  const place = placeOf(given.phone)
  const own = localTime(given.now, given.companyZone)
  const { start: from, end: to } = given.policy.contactWindow
  if (own.weekday === 0 || own.minutes < minutesOf(from) || own.minutes >= minutesOf(to)) return true
  return (place?.zones ?? [given.companyZone]).some((zone) => {
    const there = localTime(given.now, zone)
    const window = stateCalendar(place?.uf ?? null).windows[(there.weekday || 7) as IsoWeekday]
    if (!window || isNationalHoliday(there.day)) return true
    return there.minutes < minutesOf(window.start) || there.minutes >= minutesOf(window.end)
  })
}

it('is never allowed outside company and state hours, at any instant', () => {
  let allowed = 0
  for (let seed = 1; seed <= 4_000; seed += 1) {
    const given = randomCase(seed)
    const verdict = contactVerdict(given)
    if (outsideHours(given)) expect(verdict.allowed, `seed ${seed}`).toBe(false)
    allowed += verdict.allowed ? 1 : 0
    expect(verdict.allowed).toBe(verdict.rules.length === 0)
    expect(verdict.rules.map(({ rule }) => rule)).toEqual(
      verdict.checked.filter(({ ok }) => !ok).map(({ rule }) => rule),
    )
  }
  expect(allowed).toBeGreaterThan(200)
})

it('the next allowed instant is allowed, later, and the first', () => {
  let found = 0
  for (let seed = 1; seed <= 400; seed += 1) {
    const given = randomCase(seed)
    const { allowed, nextAllowedAt } = contactVerdict(given)
    if (allowed) expect(nextAllowedAt).toBeUndefined()
    if (nextAllowedAt === undefined) continue
    found += 1
    const at = (now: number) => contactVerdict({ ...given, now }).allowed
    expect(nextAllowedAt).toBeGreaterThan(given.now)
    expect(at(nextAllowedAt), `seed ${seed}`).toBe(true)
    expect(at(nextAllowedAt - 1), `seed ${seed}`).toBe(false)
    // Nothing opens in between: every quarter of an hour of the wait stays shut.
    for (let now = given.now; now < nextAllowedAt; now += hour / 4) expect(at(now), `seed ${seed}`).toBe(false)
  }
  expect(found).toBeGreaterThan(100)
})
