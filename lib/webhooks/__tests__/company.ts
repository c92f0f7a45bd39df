import { afterAll, afterEach, beforeAll } from 'vitest'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import type { DomainEvent } from '@/lib/platform/outbox/bus'
import { systemContext } from '@/lib/platform/system-context'
import { testContext } from '@/tests/support/database'
import { until } from '@/tests/support/poll'
import type { Receiver } from '@/tests/support/receiver'
import { getDelivery } from '../deliveries/get-delivery'
import { listDeliveries } from '../deliveries/list-deliveries'
import { takeEvent } from '../deliveries/take-event'
import { createEndpoint } from '../endpoints/create-endpoint'
import { startSender } from '../sending/sender'

/** Lets local addresses be called, and runs a sender whose clock can be moved. */
export function useSender() {
  const clock = { aheadMs: 0 }
  const now = () => Date.now() + clock.aheadMs
  let sender: ReturnType<typeof startSender> | undefined
  beforeAll(() => {
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = true
  })
  afterEach(async () => {
    await sender?.stop()
    sender = undefined
    clock.aheadMs = 0
  })
  afterAll(() => {
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = false
  })
  return {
    now,
    start: () => {
      sender = startSender(now)
    },
    stop: () => sender?.stop(),
    /** Moves the clock on and lets the sender look. */
    ahead: (ms: number) => {
      clock.aheadMs += ms
      sender?.wake()
    },
  }
}
export type SenderClock = ReturnType<typeof useSender>

type Wanted = Partial<Parameters<typeof createEndpoint>[1]>

/** A company with one endpoint that listens to everything. */
export async function listener({ url, got }: Receiver, clock: SenderClock, wanted: Wanted = {}) {
  const ctx = testContext(newId('company'), { now: clock.now })
  const made = await createEndpoint(ctx, { url: `${url}?of=${ctx.companyId}`, event_types: ['*'], ...wanted })
  const endpointId = made.row.id
  const event = (type: string, payload: Record<string, unknown>): DomainEvent => {
    const at = clock.now()
    return { id: newId('event', at), companyId: ctx.companyId, type, payload, at }
  }
  const tell = async (type: string, payload: Record<string, unknown>) => {
    const told = event(type, payload)
    await takeEvent(told, clock.now())
    return told
  }
  const all = async () => (await listDeliveries(ctx, endpointId, { limit: 200 })).data.toReversed()
  const only = async () => {
    const [row] = await all()
    if (!row) throw new Error('no delivery')
    return getDelivery(ctx, endpointId, row.id)
  }
  /** What its server got. */
  const heard = () => got.filter(({ path }) => path === `/hook?of=${ctx.companyId}`)
  const arrived = (count: number) => until(`${count} deliveries`, async () => heard().length >= count && heard())
  const system = systemContext(ctx.companyId, 'test', 'test', clock.now)
  return { ctx, system, endpointId, secret: made.secret, event, tell, all, only, heard, arrived }
}
