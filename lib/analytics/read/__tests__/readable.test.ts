import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { useTestDatabase } from '@/tests/support/database'
import { keptDays, type Span } from '../../core/spans'
import type { TypedEvent } from '../../core/typed-event'
import { sweepRollups } from '../../fold/sweep/sweep-rollups'
import { appendEvents } from '../../log/append-events'
import { readable, readableWindow, readSums, sumOf } from '../read-sums'

useTestDatabase()
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** 20:07 in São Paulo. */
const now = Date.UTC(2026, 10, 22, 23, 7)
const zones = ['America/Sao_Paulo', 'UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe']
const time = (text: string) => Date.parse(`${text}:00Z`)
const read = (timeZone: string, from: string, to: string) => {
  const { window, spans } = readable(timeZone, { from: time(from), to: time(to) }, now)
  const grains = [...new Set(spans.map(({ grain }) => grain))].sort()
  return [new Date(window.from).toISOString().slice(0, 16), new Date(window.to).toISOString().slice(0, 16), grains]
}

describe('what can be read of a window', () => {
  it.each([
    // Minutes are there for eight days.
    [
      'America/Sao_Paulo',
      '2026-11-20T10:05',
      '2026-11-20T12:20',
      '2026-11-20T10:05',
      '2026-11-20T12:20',
      'hour,minute',
    ],
    // Then an end goes out to the hour.
    ['America/Sao_Paulo', '2026-11-01T10:05', '2026-11-02T12:20', '2026-11-01T10:00', '2026-11-02T13:00', 'hour'],
    ['America/Sao_Paulo', '2026-09-01T03:00', '2026-09-23T20:08', '2026-09-01T03:00', '2026-09-23T21:00', 'day,hour'],
    [
      'America/Sao_Paulo',
      '2026-11-01T10:05',
      '2026-11-22T23:08',
      '2026-11-01T10:00',
      '2026-11-22T23:08',
      'day,hour,minute',
    ],
    // And after 400 days to the day.
    ['America/Sao_Paulo', '2025-03-01T10:05', '2025-03-05T12:00', '2025-03-01T03:00', '2025-03-06T03:00', 'day'],
    ['America/Sao_Paulo', '2025-03-01T10:05', '2025-03-01T10:06', '2025-03-01T03:00', '2025-03-02T03:00', 'day'],
    // Where midnight is not on the hour, hours do not lead up to it.
    ['Asia/Kolkata', '2026-10-01T10:00', '2026-10-05T12:00', '2026-09-30T18:30', '2026-10-05T18:30', 'day'],
  ])('%s %s to %s', (zone, from, to, readFrom, readTo, grains) => {
    const [start, end, of] = read(zone, from, to)
    expect([start, end, String(of)]).toEqual([readFrom, readTo, grains])
  })

  it('is never less than was asked for, of buckets that are kept, each instant once, and the same when asked again', () => {
    const minutes = fc.integer({ min: 0, max: 800 * 24 * 60 })
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        minutes,
        fc.integer({ min: 1, max: 90 * 24 * 60 }),
        (zone, ago, length) => {
          const from = now - ago * minuteMs
          const to = from + length * minuteMs
          const { window, spans } = readable(zone, { from, to }, now)
          expect(window.from).toBeLessThanOrEqual(from)
          expect(window.to).toBeGreaterThanOrEqual(to)
          expect(from - window.from).toBeLessThan(2 * dayMs + 2 * hourMs)
          const oldest = ({ grain }: Span) => (grain === 'day' ? 0 : now - keptDays[grain as 'hour'] * dayMs)
          let at = window.from
          for (const span of spans) {
            expect(span.from).toBe(at)
            expect(span.from).toBeGreaterThanOrEqual(oldest(span))
            at = span.to
          }
          expect(at).toBe(window.to)
          expect(readable(zone, window, now).window).toEqual(window)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

it('a swept past is read by what is left of it', async () => {
  const companyId = newId('company')
  const event = (ago: number, place: number): TypedEvent => ({
    eventId: `e${place}`,
    type: 'message_received',
    version: 1,
    source: 'room',
    simulated: false,
    at: now - ago,
    sessionId: '',
    customerId: '',
    channel: 'sms',
    segment: '',
    portfolioId: '',
    persona: 0,
    data: {},
  })
  // Every seven minutes of twelve hours twenty days ago, folded then and swept since.
  const events = Array.from({ length: 100 }, (_, place) => event(20 * dayMs - place * 7 * minuteMs, place))
  await appendEvents(companyId, events, now - 19 * dayMs)
  await sweepRollups(now)
  const slice = { simulated: false, scope: '', dimensions: ['all'] as const }
  const asked = { from: now - 20 * dayMs + 20 * minuteMs, to: now - 20 * dayMs + 200 * minuteMs }
  const window = await readableWindow(companyId, asked, now)
  expect(window).toEqual({ from: now - 20 * dayMs - 7 * minuteMs, to: now - 20 * dayMs + 233 * minuteMs })
  const inside = events.filter(({ at }) => at >= window.from && at < window.to).length
  expect(sumOf(await readSums(companyId, slice, asked, now)).messages).toBe(inside)
})
