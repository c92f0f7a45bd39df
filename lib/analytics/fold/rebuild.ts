import { setImmediate as nextTurn } from 'node:timers/promises'
import { transaction } from '@/db/client'
import { conflict } from '@/lib/platform/errors'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { takeHead } from '../log/repository'
import { foldInto } from './fold-events'
import { eventsAfter, setHead } from './repository'
import { sweepMakings } from './sweep/sweep-rollups'

/** Events of one turn with the head locked: new ones wait no longer than that. */
const pieceEvents = 500

export type Progress = { done: number; events: number }
export type Rebuilt = { events: number; generation: number }

/** Announces new roll-ups beside those that are read. @returns their generation */
function begin(companyId: string, timeZone: string, now: number): Promise<number> {
  return transaction(async () => {
    const head = await takeHead(companyId, { timeZone, updatedAt: now })
    const buildGeneration = Math.max(head.generation, head.buildGeneration) + 1
    await setHead(companyId, { buildGeneration, buildTimeZone: timeZone, buildSeq: 0 })
    return buildGeneration
  })
}

/** Folds the next events of the log; where none is left, the new roll-ups are those that are read. */
function foldPiece(companyId: string, generation: number, now: number): Promise<Progress & { isRead: boolean }> {
  return transaction(async () => {
    const head = await takeHead(companyId, { timeZone: '', updatedAt: now })
    const { buildGeneration, buildTimeZone: timeZone, buildSeq: seq } = head
    if (buildGeneration !== generation) throw conflict('rebuild_superseded')
    const events = await eventsAfter(companyId, seq, pieceEvents)
    await foldInto({ companyId, generation, timeZone, seq, now }, events)
    const done = seq + events.length
    const isRead = done >= head.seq
    const read = { generation, timeZone, buildGeneration: 0, buildTimeZone: '', buildSeq: 0 }
    await setHead(companyId, isRead ? read : { buildSeq: done })
    return { done, events: head.seq, isRead }
  })
}

/**
 * Makes a company's roll-ups anew from its log, by the clock of its time zone of now, while events come in: the new ones
 * grow beside the old in short transactions and are read from the moment when they hold the whole log. Killed at any
 * moment, the old ones are read as before, and another run begins anew.
 * @throws AppError `rebuild_superseded` when another one began meanwhile; the signal's reason when it is aborted
 */
export async function rebuild(
  companyId: string,
  { signal, now, report }: { signal: AbortSignal; now: () => number; report: (progress: Progress) => void },
): Promise<Rebuilt> {
  const from = now()
  const generation = await begin(companyId, await timeZoneOf(companyId), from)
  for (;;) {
    signal.throwIfAborted()
    const { done, events, isRead } = await foldPiece(companyId, generation, from)
    report({ done, events })
    if (isRead) {
      await sweepMakings(companyId)
      return { events: done, generation }
    }
    await nextTurn()
  }
}
