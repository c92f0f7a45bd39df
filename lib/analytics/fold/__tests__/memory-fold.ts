import { dayClock } from '../../core/day-clock'
import { foldBatch } from '../../core/fold-batch'
import { addMeasures, isEmpty, type Measures } from '../../core/measures'
import { cellKey } from '../../core/rollup-keys'
import type { SessionFacts } from '../../core/session-facts'
import type { LoggedEvent, TypedEvent } from '../../core/typed-event'

const clocks = new Map<string, ReturnType<typeof dayClock>>()

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** A log and its roll-ups in memory, folded as the storage does; facts pass through JSON between batches. */
export function memoryFold(timeZone: string) {
  const clock = clocks.get(timeZone) ?? dayClock(timeZone)
  clocks.set(timeZone, clock)
  const log: LoggedEvent[] = []
  const facts = new Map<string, string>()
  const rows = new Map<string, Measures>()
  return {
    log,
    rows,
    append(events: readonly TypedEvent[], now: number, dies = false): void {
      const seen = new Set(log.map(({ eventId }) => eventId))
      const fresh: LoggedEvent[] = []
      for (const event of events) {
        if (seen.has(event.eventId)) continue
        seen.add(event.eventId)
        fresh.push({ ...event, seq: log.length + fresh.length + 1, receivedAt: now })
      }
      const known = new Map([...facts].map(([key, text]) => [key, JSON.parse(text) as SessionFacts]))
      const changes = toEnd(foldBatch(fresh, known, clock, now))
      if (dies) return
      log.push(...fresh)
      for (const [key, one] of known) facts.set(key, JSON.stringify(one))
      for (const { rows: changed, ...place } of changes) {
        for (const [row, change] of changed) {
          const key = `${cellKey(place)}|${row}`
          const sum = addMeasures(rows.get(key) ?? {}, change)
          if (isEmpty(sum)) rows.delete(key)
          else rows.set(key, sum)
        }
      }
    },
  }
}
