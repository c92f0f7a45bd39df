import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine } from '../csv'
import { parseEnv } from '../env'
import { isAppError } from '../errors'
import { idPrefixes, isId, newId } from '../ids'
import { backoffMs, maxDelayMs } from '../jobs/backoff'
import { centsFromDecimal, decimalFromCents, maxCents, splitCents } from '../money'
import { decodeCursor, encodeCursor, toPage } from '../page'

test('a wrong environment is one line that names every variable', () => {
  const read = () => parseEnv({ PORT: 'many', DATABASE_URL: 'postgres://x', LOG_LEVEL: 'loud' })
  expect(read).toThrow(/^Invalid environment: .*PORT.*DATABASE_URL.*LOG_LEVEL/)
  const bare = parseEnv({ PORT: '', DATABASE_URL: '' })
  expect([bare.PORT, bare.DATABASE_URL]).toEqual([3000, undefined])
})

test('ids sort by the order of their making and are told apart by kind', () => {
  const made = Array.from({ length: 5_000 }, () => newId('dataset'))
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every((id) => isId('dataset', id) && !isId('model', id))).toBe(true)
  expect(new Set(Object.values(idPrefixes)).size).toBe(Object.keys(idPrefixes).length)
})

test('money: every amount of cents survives the wire', () => {
  fc.assert(
    fc.property(fc.integer({ min: -maxCents, max: maxCents }), (cents) => {
      expect(centsFromDecimal(JSON.parse(JSON.stringify(decimalFromCents(cents))))).toBe(cents)
    }),
    { numRuns: 2_000 },
  )
})

test.each([2450.755, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 0.001])('money: %s is refused', (amount) => {
  expect(() => centsFromDecimal(amount)).toThrow()
})

test('money: instalments sum to the centavo', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 60 }), (total, parts) => {
      const shares = splitCents(total, parts)
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total)
      expect(shares).toHaveLength(parts)
    }),
  )
})

test('cursors round-trip; anything else is refused with a code', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (text, number) => {
      expect(decodeCursor(encodeCursor([text, number]), 'string', 'number')).toEqual([text, number])
    }),
  )
  for (const hostile of ['', 'xx', encodeCursor([1]), encodeCursor(['a', 'b']), '{}', 'bnVsbA']) {
    try {
      decodeCursor(hostile, 'string', 'number')
      expect.unreachable()
    } catch (error) {
      expect(isAppError(error) && error.faults[0]?.code).toBe('cursor_invalid')
    }
  }
})

test('a page ends with a cursor only when more follows', () => {
  const key = (row: number) => [row]
  expect(toPage([3, 2, 1], 2, key)).toEqual({ data: [3, 2], nextCursor: encodeCursor([2]) })
  expect(toPage([3, 2], 2, key)).toEqual({ data: [3, 2], nextCursor: null })
  expect(toPage([], 2, key)).toEqual({ data: [], nextCursor: null })
})

test('a CSV cell is quoted when it must be and never becomes a formula', () => {
  expect(csvLine(['a', 1, true, null, 'x"y', 'l1\nl2'])).toBe('a,1,true,,"x""y","l1\nl2"\r\n')
  for (const start of ['=', '+', '-', '@', '\t'])
    expect(csvCell(`${start}1+1`).replace(/^"/, '').startsWith("'")).toBe(true)
  expect(csvCell(-5)).toBe('-5')
})

test('back-off grows, never passes its cap, and is spread', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (attempt, random) => {
        const ms = backoffMs(attempt, random)
        expect(ms).toBeGreaterThanOrEqual(0)
        expect(ms).toBeLessThanOrEqual(Math.min(maxDelayMs, 1_000 * 2 ** Math.min(attempt - 1, 20)))
      },
    ),
  )
})
