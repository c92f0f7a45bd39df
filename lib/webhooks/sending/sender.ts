import { transaction } from '@/db/client'
import { log } from '@/lib/platform/log'
import { singleton } from '@/lib/platform/singleton'
import { systemContext } from '@/lib/platform/system-context'
import { type DeliveryRow, failPending } from '../deliveries/repository'
import { type EndpointRow, endpointsByIds } from '../endpoints/repository'
import { callEndpoint } from './call-endpoint'
import { dueHeads, endpointsWithDue, settleFenced, takeDelivery } from './repository'
import { settleDelivery } from './settle-delivery'
import { storeAttempt } from './store-attempt'
import { sweepWebhooks } from './sweep-webhooks'

/** Longer than a call may last: a delivery whose lease ran out was left behind by a process that died. */
export const leaseMs = 15_000
const pollMs = 1_000
const sweepEveryMs = 600_000
const maxInFlight = 64
const maxPerEndpoint = 4
/** One that fails is tried one at a time, so that its time-outs hold up nobody else. */
const maxPerFailing = 1
const endpointsSeen = 1_000

export type Sender = { wake: () => void; stop: () => Promise<void> }
const state = singleton('webhook-sender', (): { current?: Sender } => ({}))

/** Looks for due deliveries now instead of at the next poll. */
export const wakeSender = (): void => state.current?.wake()

/**
 * Takes a delivery for this process: counts the attempt, and writes down the one before it when that was cut off.
 * @returns the row as it stands then, or null when another was faster
 */
export function leaseDelivery(seen: DeliveryRow, now: number): Promise<DeliveryRow | null> {
  const leaseUntil = now + leaseMs
  return transaction(async () => {
    if (!(await takeDelivery(seen, leaseUntil))) return null
    if (seen.leaseUntil > 0) {
      const cutOff = { at: seen.leaseUntil - leaseMs, durationMs: 0, status: 0, errorCode: 'interrupted', snippet: '' }
      await storeAttempt(seen, seen.attempts, cutOff)
    }
    const { attempts, roundAttempts, fence } = seen
    return { ...seen, leaseUntil, attempts: attempts + 1, roundAttempts: roundAttempts + 1, fence: fence + 1 }
  })
}

/**
 * Sends what is due, several at once, of a resource one at a time and in order. The rows are the queue: a delivery is
 * leased, sent and settled, so that whatever dies in between is sent again, and any number of processes may do it.
 */
export function startSender(now: () => number = Date.now): Sender {
  if (state.current) return state.current
  const shutdown = new AbortController()
  const inFlight = new Map<string, { endpointId: string; done: Promise<void> }>()
  const served = new Map<string, number>()
  let turn = 0
  let looking = false
  let again = false

  async function sendOne(endpoint: EndpointRow, seen: DeliveryRow): Promise<void> {
    const row = await leaseDelivery(seen, now())
    if (!row) return
    const ctx = systemContext(row.companyId, 'webhooks.send', row.id, now)
    try {
      await settleDelivery(ctx, row, await callEndpoint(endpoint, row, now, shutdown.signal), Math.random())
    } catch (error) {
      if (!shutdown.signal.aborted) throw error
      // Handed back: whether it arrived nobody knows, so it goes again.
      const { attempts, roundAttempts } = seen
      await transaction(() => settleFenced(row.id, row.fence, { attempts, roundAttempts }))
    }
  }

  function start(endpoint: EndpointRow, row: DeliveryRow): void {
    const done = sendOne(endpoint, row)
      .catch((err) => log().error({ err, deliveryId: row.id }, 'delivery could not be settled; its lease will run out'))
      .finally(() => {
        inFlight.delete(row.id)
        void look()
      })
    inFlight.set(row.id, { endpointId: endpoint.id, done })
  }

  async function serve(endpoint: EndpointRow): Promise<void> {
    if (endpoint.state !== 'enabled') {
      const of = { companyId: endpoint.companyId, endpointId: endpoint.id }
      await transaction(() => failPending(of, `endpoint_${endpoint.state}`, now()))
      return
    }
    if (endpoint.pausedUntil > now()) return
    const busy = [...inFlight.values()].filter(({ endpointId }) => endpointId === endpoint.id).length
    const places = (endpoint.failingSince > 0 ? maxPerFailing : maxPerEndpoint) - busy
    const free = Math.min(places, maxInFlight - inFlight.size)
    if (free <= 0) return
    turn += 1
    served.set(endpoint.id, turn)
    for (const row of await dueHeads(endpoint.id, now(), free)) if (!inFlight.has(row.id)) start(endpoint, row)
  }

  async function look(): Promise<void> {
    if (looking || shutdown.signal.aborted) {
      again = true
      return
    }
    looking = true
    again = false
    try {
      const rows = await endpointsByIds(await endpointsWithDue(now(), endpointsSeen))
      if (served.size > 10 * endpointsSeen) served.clear()
      const byTurn = rows.toSorted((a, b) => (served.get(a.id) ?? 0) - (served.get(b.id) ?? 0))
      for (const endpoint of byTurn) {
        if (inFlight.size >= maxInFlight || shutdown.signal.aborted) break
        await serve(endpoint)
      }
    } catch (err) {
      log().error({ err }, 'reading the deliveries failed')
    } finally {
      looking = false
      if (again && !shutdown.signal.aborted) setImmediate(() => void look())
    }
  }

  const sweep = async () => {
    try {
      await sweepWebhooks(now())
    } catch (err) {
      log().warn({ err }, 'sweep of deliveries failed')
    }
  }
  const timers = [setInterval(() => void look(), pollMs), setInterval(() => void sweep(), sweepEveryMs)]
  void look()
  state.current = {
    wake: () => void look(),
    async stop() {
      for (const timer of timers) clearInterval(timer)
      shutdown.abort(new Error('shutdown'))
      while (looking) await new Promise((resume) => setImmediate(resume))
      await Promise.all([...inFlight.values()].map(({ done }) => done))
      delete state.current
    },
  }
  return state.current
}
