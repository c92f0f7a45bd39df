import { describe, expect, it } from 'vitest'
import { readSpan, startOfDay } from '../period'

const now = Date.parse('2026-11-22T02:30:00Z')
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())

describe('startOfDay', () => {
  it('is midnight of the zone, not of UTC', () => {
    expect(iso(startOfDay(now))).toBe('2026-11-21T03:00:00.000Z')
    expect(iso(startOfDay(now, 'America/Sao_Paulo', 1))).toBe('2026-11-22T03:00:00.000Z')
  })

  it('holds across a change of offset', () => {
    const afterTheChange = Date.parse('2026-03-29T12:00:00Z')
    expect(iso(startOfDay(afterTheChange, 'Europe/Lisbon'))).toBe('2026-03-29T00:00:00.000Z')
    expect(iso(startOfDay(afterTheChange, 'Europe/Lisbon', 1))).toBe('2026-03-29T23:00:00.000Z')
  })
})

describe('readSpan', () => {
  it('counts today in and compares with as many days before', () => {
    const span = readSpan({ period: '7d' }, now)
    expect(iso(span.from)).toBe('2026-11-15T03:00:00.000Z')
    expect(span.to).toBeUndefined()
    expect(iso(span.before?.from)).toBe('2026-11-08T03:00:00.000Z')
    expect(span.before?.to).toBe(span.from)
  })

  it('takes whole days between two dates', () => {
    const span = readSpan({ from: '2026-11-01', to: '2026-11-02' }, now)
    expect(span.period).toBe('custom')
    expect(iso(span.from)).toBe('2026-11-01T03:00:00.000Z')
    expect(iso(span.to)).toBe('2026-11-03T03:00:00.000Z')
    expect(iso(span.before?.from)).toBe('2026-10-30T03:00:00.000Z')
  })

  it('falls back to thirty days on what it does not know', () => {
    expect(readSpan({ period: 'eternity', from: '2026-99-99' }, now).period).toBe('30d')
  })

  it('leaves everything open for all', () => {
    expect(readSpan({ period: 'all' }, now)).toEqual({ period: 'all', from: undefined, to: undefined, before: null })
  })
})
