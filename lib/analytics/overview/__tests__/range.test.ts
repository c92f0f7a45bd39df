import { describe, expect, it } from 'vitest'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { rangesOf } from '../core/range'

const clock = zoneClock('America/Sao_Paulo')
/** 19 November 2026, 15:42:10 in São Paulo. */
const now = Date.parse('2026-11-19T18:42:10Z')
const iso = (at: number) => new Date(at).toISOString().slice(0, 16)
const told = (range: Parameters<typeof rangesOf>[0], days?: { from: string; to: string }) => {
  const { from, to, until, bucket, edges, previous } = rangesOf(range, now, clock, days)
  return [bucket, edges.length - 1, iso(from), iso(to), iso(until), iso(previous.from), iso(previous.until)]
}

describe('ranges on the company’s clock', () => {
  it.each([
    [
      '1h',
      [
        'minute',
        60,
        '2026-11-19T17:43',
        '2026-11-19T18:43',
        '2026-11-19T18:43',
        '2026-11-19T16:43',
        '2026-11-19T17:43',
      ],
    ],
    [
      '24h',
      ['hour', 24, '2026-11-18T19:00', '2026-11-19T19:00', '2026-11-19T18:43', '2026-11-17T19:00', '2026-11-18T18:43'],
    ],
    [
      '7d',
      ['day', 7, '2026-11-13T03:00', '2026-11-20T03:00', '2026-11-19T18:43', '2026-11-06T03:00', '2026-11-12T18:43'],
    ],
    [
      '30d',
      ['day', 30, '2026-10-21T03:00', '2026-11-20T03:00', '2026-11-19T18:43', '2026-09-21T03:00', '2026-10-20T18:43'],
    ],
    [
      'month',
      ['day', 30, '2026-11-01T03:00', '2026-12-01T03:00', '2026-11-19T18:43', '2026-10-01T03:00', '2026-10-19T18:43'],
    ],
  ] as const)('%s', (range, expected) => {
    expect(told(range)).toEqual(expected)
  })

  it('a custom range of days, and of one day by the hour', () => {
    expect(told('custom', { from: '2026-11-02', to: '2026-11-08' })).toEqual([
      'day',
      7,
      '2026-11-02T03:00',
      '2026-11-09T03:00',
      '2026-11-09T03:00',
      '2026-10-26T03:00',
      '2026-11-02T03:00',
    ])
    expect(told('custom', { from: '2026-11-02', to: '2026-11-02' }).slice(0, 2)).toEqual(['hour', 24])
  })

  it('a month is compared with a shorter one up to its end', () => {
    const late = Date.parse('2026-03-31T15:00:00Z')
    const { previous } = rangesOf('month', late, clock)
    expect([iso(previous.from), iso(previous.until)]).toEqual(['2026-02-01T03:00', '2026-03-01T03:00'])
  })

  it('a range still to come holds nothing yet', () => {
    const { from, until } = rangesOf('custom', now, clock, { from: '2026-12-01', to: '2026-12-03' })
    expect(until).toBe(from)
  })

  it('days of a clock change keep their midnights', () => {
    const berlin = zoneClock('Europe/Berlin')
    const { edges } = rangesOf('month', Date.parse('2026-10-20T10:00:00Z'), berlin)
    const lengths = edges.slice(1).map((edge, place) => (edge - (edges[place] ?? 0)) / 3_600_000)
    expect(lengths.filter((hours) => hours !== 24)).toEqual([25])
  })
})
