import { setImmediate as nextTurn } from 'node:timers/promises'
import { command } from '@/lib/platform/command'
import { type Fault, invalid } from '@/lib/platform/errors'
import type { TypedEvent } from '../core/typed-event'
import { appendEvents } from './append-events'
import { readEvent } from './event-schema'
import { receiveInput } from './schemas'

export type RejectedEvent = { index: number; faults: Fault[] }
export type ReceivedEvents = { accepted: number; duplicates: string[]; rejected: RejectedEvent[] }

/** Events read between two turns of other requests. */
const readAtOnce = 50
const faultsListed = 100

async function readAll(events: readonly unknown[], now: number) {
  const good: TypedEvent[] = []
  const rejected: RejectedEvent[] = []
  for (const [index, raw] of events.entries()) {
    if (index % readAtOnce === readAtOnce - 1) await nextTurn()
    const read = readEvent(raw, now)
    if ('event' in read) good.push(read.event)
    else rejected.push({ index, faults: read.faults })
  }
  return { good, rejected }
}

/** A lone event's faults stand where its fields are. */
function refusal(rejected: readonly RejectedEvent[], count: number, alone: boolean, reason: string) {
  const faults = rejected.flatMap(({ index, faults: own }) =>
    own.map((fault) => ({ ...fault, path: alone ? fault.path : `events[${index}]${fault.path && `.${fault.path}`}` })),
  )
  if (alone) return invalid('validation_failed', { count: faults.length }, faults.slice(0, faultsListed))
  return invalid(reason, { rejected: rejected.length, events: count }, faults.slice(0, faultsListed))
}

/**
 * Takes events that other systems tell, up to 1,000, into the log and its figures: stored and folded when it returns.
 * Good ones are kept and bad ones listed; with `reject` one bad event refuses all, as does one that comes alone.
 * @throws AppError 422 `batch_too_large`, `events_rejected`, `no_event_accepted`, or a lone event's own faults
 */
export const receiveEvents = command({
  name: 'events.receive',
  scope: 'analytics:write',
  input: receiveInput,
  prepare: async (ctx, { body, on_error: onError }) => {
    const alone = !('events' in body)
    const events = alone ? [body] : (body.events as unknown[])
    const { good, rejected } = await readAll(events, ctx.now())
    const count = events.length
    if (rejected.length === count) throw refusal(rejected, count, alone, 'no_event_accepted')
    if (onError === 'reject' && rejected.length > 0) throw refusal(rejected, count, alone, 'events_rejected')
    return { good, rejected }
  },
  run: async (ctx, _input, { good, rejected }) => {
    const { stored, duplicates, seq } = await appendEvents(ctx.companyId, good, ctx.now())
    const result: ReceivedEvents = { accepted: stored, duplicates, rejected }
    const details = { accepted: stored, duplicates: duplicates.length, rejected: rejected.length, seq }
    const resource = { type: 'event_log', id: ctx.companyId }
    return { result, audit: stored === 0 ? null : { action: 'events.received', resource, details } }
  },
})
