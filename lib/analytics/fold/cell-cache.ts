import { singleton } from '@/lib/platform/singleton'
import type { Measures } from '../core/measures'
import { eventIdAt, type Making } from './repository'

/** Rows of one bucket by `rowKey`; text until they are needed. */
export type Cell = Map<string, Measures | string>

/**
 * Buckets as one fold left them, so that the next need not read them. They are right only where that fold is the last of
 * the log: `seq` and `lastEventId` tell. One that is not known to be committed (`isCommitted`) may have been rolled back,
 * and another process may have filled the same places since; then the log's own event id decides.
 */
type Left = { seq: number; lastEventId: string; isCommitted: boolean; cells: Map<string, Cell>; rows: number }
const state = singleton('analytics-cells', () => new Map<string, Left>())

const mostMakings = 20
/** Of one company; about 20 MB. */
const mostRows = 30_000

const nameOf = ({ companyId, generation }: Making) => `${companyId}|${generation}`

/**
 * Takes the buckets that are still right out of memory: where the fold fails, they are gone.
 * @param seq the last place of the log that these roll-ups hold, read under the head's lock
 */
export async function takeCells(making: Making, seq: number): Promise<Map<string, Cell>> {
  const name = nameOf(making)
  const left = state.get(name)
  state.delete(name)
  if (!left || left.seq !== seq) return new Map()
  if (!left.isCommitted && (await eventIdAt(making.companyId, seq)) !== left.lastEventId) return new Map()
  return left.cells
}

/** Leaves buckets for the next fold, those used last. @returns to be called after the commit */
export function leaveCells(making: Making, last: { seq: number; eventId: string }, cells: Map<string, Cell>) {
  let rows = 0
  for (const cell of cells.values()) rows += cell.size
  for (const [key, cell] of cells) {
    if (rows <= mostRows) break
    rows -= cell.size
    cells.delete(key)
  }
  if (state.size >= mostMakings) state.delete(state.keys().next().value ?? '')
  const left: Left = { seq: last.seq, lastEventId: last.eventId, isCommitted: false, cells, rows }
  state.set(nameOf(making), left)
  return () => {
    left.isCommitted = true
  }
}
