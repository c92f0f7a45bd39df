import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterCommit } from '@/db/client'
import { singleton } from '@/lib/platform/singleton'
import { type CivilDay, dayClock } from '../core/day-clock'
import { factsKey, foldBatch } from '../core/fold-batch'
import { addMeasures, isEmpty, type Measures } from '../core/measures'
import { type CellChange, cellKey } from '../core/rollup-keys'
import type { SessionFacts } from '../core/session-facts'
import type { LoggedEvent } from '../core/typed-event'
import { foldDecisions } from '../loop/fold-decisions'
import type { HeadRow } from '../read/repository'
import { type Cell, leaveCells, takeCells } from './cell-cache'
import {
  cellsOf,
  deleteRollups,
  type FactsRow,
  factsOf,
  type Making,
  replaceFacts,
  replaceRollups,
  type StoredRow,
} from './repository'

/**
 * Roll-ups that are being folded: by which clock, up to which place of the log they are made, and the time by which the
 * finer grains end.
 */
export type Target = Making & { timeZone: string; seq: number; now: number }

const clocks = singleton('analytics-clocks', () => new Map<string, (at: number) => CivilDay>())
function clockOf(timeZone: string): (at: number) => CivilDay {
  const known = clocks.get(timeZone) ?? dayClock(timeZone)
  if (clocks.size > 50) clocks.clear()
  clocks.set(timeZone, known)
  return known
}

async function readFacts(making: Making, events: readonly LoggedEvent[]): Promise<Map<string, SessionFacts>> {
  const facts = new Map<string, SessionFacts>()
  for (const simulated of [false, true]) {
    const ids = new Set(events.filter((event) => event.simulated === simulated).map(({ sessionId }) => sessionId))
    ids.delete('')
    const rows = await factsOf(making, simulated, [...ids])
    for (const { sessionId, facts: known } of rows) facts.set(factsKey({ simulated, sessionId }), known)
  }
  return facts
}

function factsRows(events: readonly LoggedEvent[], facts: Map<string, SessionFacts>): FactsRow[] {
  const rows = new Map<string, FactsRow>()
  for (const event of events) {
    const key = factsKey(event)
    const known = facts.get(key)
    if (known) rows.set(key, { simulated: event.simulated, sessionId: event.sessionId, facts: known })
  }
  return [...rows.values()]
}

const read = (row: Measures | string | undefined): Measures =>
  typeof row === 'string' ? (JSON.parse(row) as Measures) : (row ?? {})

/** Goes through the steps with a turn of the event loop after each: the head is locked, so nothing else folds meanwhile. */
async function byTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await nextTurn()
  }
}

/** Rows of one step. */
const stepRows = 256

/** Changes the buckets in memory, in steps. @returns the rows to store and those that nothing is left of */
function* changeCells(
  cells: Map<string, Cell>,
  changes: readonly CellChange[],
): Generator<void, { stored: StoredRow[]; gone: StoredRow[] }> {
  const stored: StoredRow[] = []
  const gone: StoredRow[] = []
  let changed = 0
  for (const { rows, ...place } of changes) {
    const key = cellKey(place)
    const cell: Cell = cells.get(key) ?? new Map()
    // Put in again at the end: the first ones are the first to be forgotten.
    cells.delete(key)
    cells.set(key, cell)
    for (const [row, change] of rows) {
      if (isEmpty(change)) continue
      changed += 1
      if (changed % stepRows === 0) yield
      const measures = addMeasures(read(cell.get(row)), change)
      if (isEmpty(measures)) {
        gone.push({ place, row, measures })
        cell.delete(row)
      } else {
        stored.push({ place, row, measures })
        cell.set(row, measures)
      }
    }
  }
  return { stored, gone }
}

/** Folds the events that follow `target.seq` in the log into these roll-ups, inside the caller's transaction. */
export async function foldInto(target: Target, events: readonly LoggedEvent[]): Promise<void> {
  const last = events[events.length - 1]
  if (!last) return
  const making = { companyId: target.companyId, generation: target.generation }
  const cells = await takeCells(making, target.seq)
  const facts = await readFacts(making, events)
  const changes = await byTurns(foldBatch(events, facts, clockOf(target.timeZone), target.now))
  const unknown = changes.filter((change) => !cells.has(cellKey(change)))
  for (const [key, cell] of await cellsOf(making, unknown)) cells.set(key, cell)
  const { stored, gone } = await byTurns(changeCells(cells, changes))
  await replaceRollups(making, stored)
  await deleteRollups(making, gone)
  await replaceFacts(making, factsRows(events, facts))
  await foldDecisions(target.companyId, events)
  afterCommit(leaveCells(making, last, cells))
}

/**
 * Folds events into the roll-ups, inside the transaction that stores them and holds the head locked.
 * @param head as it was before them
 */
export function foldEvents(companyId: string, head: HeadRow, events: readonly LoggedEvent[]): Promise<void> {
  const { generation, timeZone, seq } = head
  return foldInto({ companyId, generation, timeZone, seq, now: events[0]?.receivedAt ?? 0 }, events)
}
