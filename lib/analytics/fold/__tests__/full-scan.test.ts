import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fullScan, linesOf } from './full-scan'
import { histories, monthEdge } from './histories'
import { memoryFold } from './memory-fold'

const now = monthEdge + 86_400_000

it('1,500 histories fold to what a full scan of the log counts, measure for measure', () => {
  fc.assert(
    fc.property(histories, ({ zone, batches }) => {
      const fold = memoryFold(zone)
      for (const { events, delayMs, dies } of batches) {
        if (dies) fold.append(events, now + delayMs, true)
        fold.append(events, now + delayMs)
      }
      expect(linesOf(fold.rows)).toEqual(linesOf(fullScan(fold.log, zone)))
    }),
    { numRuns: 1_500 },
  )
}, 180_000)

it('the order in which the same events come does not matter, nor how they are cut', () => {
  const drawn = fc.tuple(histories, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })))
  fc.assert(
    fc.property(drawn, ([{ zone, batches }, draws]) => {
      const first = memoryFold(zone)
      for (const { events } of batches) first.append(events, now)
      const mixed = first.log
        .map((event) => ({ event, place: draws.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ event }) => event)
      const second = memoryFold(zone)
      for (const event of mixed) second.append([event], now)
      const third = memoryFold(zone)
      third.append(mixed, now)
      expect(linesOf(second.rows)).toEqual(linesOf(first.rows))
      expect(linesOf(third.rows)).toEqual(linesOf(first.rows))
    }),
    { numRuns: 400 },
  )
}, 180_000)
