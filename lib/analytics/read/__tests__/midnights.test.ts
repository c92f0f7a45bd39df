import { expect, it } from 'vitest'
import { midnightsAround, midnightsBetween } from '../midnights'

const dayMs = 86_400_000
const zone = 'America/Sao_Paulo'
const from = Date.UTC(2025, 0, 5, 14, 20)

it.each([0, 1, 1.5, 2, 3, 40])('around a stretch of %s days are those at its ends', (days) => {
  for (const start of [from, Date.UTC(2025, 0, 5, 3)]) {
    const to = start + days * dayMs
    const all = midnightsBetween(zone, start, to)
    const around = midnightsAround(zone, start, to)
    expect([around[0], around.at(-1)]).toEqual([all[0], all.at(-1)])
    const inside = (list: readonly number[]) => list.filter((at) => at >= start && at <= to)
    expect([inside(around)[0], inside(around).at(-1)]).toEqual([inside(all)[0], inside(all).at(-1)])
  }
})

it('does not walk through centuries', () => {
  const [first, last] = [Date.UTC(1970, 0, 1), Date.UTC(9999, 0, 1)]
  expect(() => midnightsBetween(zone, first, last)).toThrow(RangeError)
  expect(() => midnightsBetween(zone, Number.NaN, last)).toThrow(RangeError)
  expect(midnightsAround(zone, first, last)).toHaveLength(4)
})
