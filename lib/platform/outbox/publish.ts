import { afterCommit, transaction } from '@/db/client'
import type { Context } from '../context'
import { newId } from '../ids'
import { log } from '../log'
import { singleton } from '../singleton'
import { bus } from './bus'
import { deletePublishedBefore, insertEvent, markPublished, pendingEvents } from './repository'

export type EventNote = { type: string; payload: Record<string, unknown>; companyId?: string }
type RelayState = { running: boolean; again: boolean; timer?: NodeJS.Timeout }
const state = singleton('outbox-relay', (): RelayState => ({ running: false, again: false }))
const keepPublishedMs = 7 * 24 * 3_600_000
const relayBatch = 200
const relayDelayMs = 50

/** Writes an event into the outbox; call inside the transaction of the fact. `relayOutbox` sends it after commit. */
export async function emit(ctx: Context, note: EventNote): Promise<void> {
  const at = ctx.now()
  const companyId = note.companyId ?? ctx.companyId
  await insertEvent({ id: newId('event', at), companyId, type: note.type, payload: note.payload, at, publishedAt: 0 })
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

/** Sends what waits in the outbox to the bus, oldest first; one run at a time, and one more if called meanwhile. */
export async function relayOutbox(): Promise<void> {
  if (state.running) {
    state.again = true
    return
  }
  state.running = true
  try {
    do {
      state.again = false
      const events = await pendingEvents(relayBatch)
      if (events.length === 0) continue
      const left = await bus().publish(events)
      const ids = events.map((event) => event.id).filter((id) => !left.has(id))
      if (ids.length > 0) await transaction(() => markPublished(ids, Date.now()))
      // What could not be taken comes again with the next tick, not at once.
      state.again = left.size === 0 && (state.again || events.length === relayBatch)
    } while (state.again)
  } catch (err) {
    log().warn({ err }, 'outbox relay failed; it runs again with the next event')
  } finally {
    state.running = false
  }
}

/** Removes events published more than a week ago. */
export const sweepOutbox = (now: number) => transaction(() => deletePublishedBefore(now - keepPublishedMs))
