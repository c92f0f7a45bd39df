import { afterCommit, transaction } from '@/db/client'
import type { Context } from '../context'
import { newId } from '../ids'
import { log } from '../log'
import { singleton } from '../singleton'
import { bus } from './bus'
import { holdBack } from './hold-back'
import { deleteBefore, insertEvent, markPublished, type OutboxRow, pendingEvents } from './repository'

export type EventNote = { type: string; payload: Record<string, unknown>; companyId?: string }
type RelayState = { running: boolean; again: boolean; timer?: NodeJS.Timeout }
const state = singleton('outbox-relay', (): RelayState => ({ running: false, again: false }))
const dayMs = 24 * 3_600_000
const keepPublishedMs = 7 * dayMs
const keepParkedMs = 30 * dayMs
const batchSize = 200
const relayDelayMs = 50

/** Writes an event into the outbox; call inside the transaction of the fact. `relayOutbox` sends it after commit. */
export async function emit(ctx: Context, note: EventNote): Promise<void> {
  const at = ctx.now()
  const companyId = note.companyId ?? ctx.companyId
  const unsent = { publishedAt: 0, attempts: 0, nextAt: 0, parkedAt: 0 }
  await insertEvent({ id: newId('event', at), companyId, type: note.type, payload: note.payload, at, ...unsent })
}

/** Relays soon: one run carries the events of every command of the next moments, and costs one commit. */
export function scheduleRelay(): void {
  afterCommit(() => {
    state.timer ??= setTimeout(() => {
      delete state.timer
      void relayOutbox()
    }, relayDelayMs)
  })
}

/** The event of each company that its others wait for. */
function headsOf(left: OutboxRow[]): OutboxRow[] {
  const companies = new Set<string>()
  return left.filter(({ companyId }) => !companies.has(companyId) && companies.add(companyId))
}

/** Sends one batch. @returns whether more waits that can be sent now */
async function relayBatch(): Promise<boolean> {
  const events = await pendingEvents(Date.now(), batchSize)
  if (events.length === 0) return false
  const left = await bus().publish(events)
  const ids = events.map((event) => event.id).filter((id) => !left.has(id))
  if (ids.length > 0) await transaction(() => markPublished(ids, Date.now()))
  for (const head of headsOf(events.filter(({ id }) => left.has(id)))) await holdBack(head, Date.now())
  return events.length === batchSize
}

/**
 * Sends what waits in the outbox to the bus, oldest first; one run at a time, and one more if called meanwhile. A
 * company whose oldest event cannot be taken is passed over until its next attempt is due.
 */
export async function relayOutbox(): Promise<void> {
  if (state.running) {
    state.again = true
    return
  }
  state.running = true
  try {
    do {
      state.again = false
      const more = await relayBatch()
      state.again ||= more
    } while (state.again)
  } catch (err) {
    log().warn({ err }, 'outbox relay failed; it runs again with the next event')
  } finally {
    state.running = false
  }
}

/** Removes events published more than a week ago, and those parked more than 30 days ago. */
export const sweepOutbox = (now: number) =>
  transaction(() => deleteBefore({ published: now - keepPublishedMs, parked: now - keepParkedMs }))
