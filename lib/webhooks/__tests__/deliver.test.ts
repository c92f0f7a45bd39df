import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { env } from '@/lib/platform/env'
import { useTestDatabase } from '@/tests/support/database'
import { until } from '@/tests/support/poll'
import { useReceiver } from '@/tests/support/receiver'
import { getDelivery } from '../deliveries/get-delivery'
import { redeliver } from '../deliveries/redeliver'
import { sendTest } from '../deliveries/send-test'
import { takeEvent } from '../deliveries/take-event'
import { getEndpoint } from '../endpoints/get-endpoint'
import { rotateSecret } from '../endpoints/rotate-secret'
import { updateEndpoint } from '../endpoints/update-endpoint'
import { dueHeads } from '../sending/repository'
import { leaseDelivery } from '../sending/sender'
import { listener, useSender } from './company'

useTestDatabase()
const receiver = useReceiver()
const sender = useSender()
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const payment = (n: number) => ({ payment_id: `pay_${n}`, agreement_id: `agr_${n}`, amount_cents: 100 * n })

beforeEach(() => {
  receiver.got.length = 0
  receiver.answer = undefined
})

describe('a delivery', () => {
  it('arrives once, signed so that the public package verifies it', async () => {
    const { tell, secret, all, event, heard, arrived } = await listener(receiver, sender)
    sender.start()
    const told = await tell('payment.confirmed', payment(1))
    await takeEvent(told)
    await takeEvent({ ...event('token.created', { token_id: 'tok_1' }) })
    const [got] = await arrived(1)
    await until('the record of it', async () => (await all())[0]?.state === 'delivered')
    const verified = new Webhook(secret).verify(got?.body ?? '', got?.headers ?? {})
    expect(verified).toMatchObject({
      id: told.id,
      type: 'payment.confirmed',
      data: { amount: 1, agreement_id: 'agr_1' },
    })
    expect(got?.headers).toMatchObject({
      'webhook-id': told.id,
      'content-type': 'application/json',
      'user-agent': 'Aval-Webhooks/1',
    })
    expect(() => new Webhook(secret).verify(`${got?.body} `, got?.headers ?? {})).toThrow()
    expect(await all()).toHaveLength(1)
    expect(heard()).toHaveLength(1)
  })

  it('goes only to who listens to it, and of the simulator only where that is wanted', async () => {
    const { tell, all, ctx, endpointId } = await listener(receiver, sender, { event_types: ['payment.confirmed'] })
    const other = await listener(receiver, sender)
    await tell('payment.confirmed', payment(1))
    await tell('payment.refunded', payment(1))
    await tell('payment.confirmed', { ...payment(2), simulated: true })
    await updateEndpoint(ctx, { id: endpointId, include_simulated: true })
    await tell('payment.confirmed', { ...payment(3), simulated: true })
    expect((await all()).map(({ lane }) => lane)).toEqual(['agr_1', 'agr_3'])
    expect(await other.all()).toEqual([])
  })

  it('carries both signatures for 24 hours after a rotation, then the new one alone', async () => {
    const { tell, secret, ctx, endpointId, arrived } = await listener(receiver, sender)
    const rotated = await rotateSecret(ctx, { id: endpointId })
    const verifies = (key: string, headers: Record<string, string>, body: string) => {
      const at = Number(headers['webhook-timestamp'])
      const own = new Webhook(key).sign(headers['webhook-id'] ?? '', new Date(at * 1_000), body)
      return headers['webhook-signature']?.split(' ').includes(own)
    }
    sender.start()
    await tell('model.trained', { model_id: 'mod_1' })
    const [during] = await arrived(1)
    expect([secret, rotated.secret].map((key) => verifies(key, during?.headers ?? {}, during?.body ?? ''))).toEqual([
      true,
      true,
    ])
    expect(new Webhook(secret).verify(during?.body ?? '', during?.headers ?? {})).toBeTruthy()
    sender.ahead(dayMs + 1)
    await tell('model.trained', { model_id: 'mod_1' })
    const after = (await arrived(2))[1]
    expect([secret, rotated.secret].map((key) => verifies(key, after?.headers ?? {}, after?.body ?? ''))).toEqual([
      false,
      true,
    ])
  })

  it('is tried again with the same id and body, each try kept with its answer', async () => {
    const { tell, all, only, heard } = await listener(receiver, sender)
    receiver.answer = (_, response) => {
      if (heard().length === 1) response.writeHead(500).end('broken today')
      if (heard().length === 2) response.writeHead(302, { location: '/elsewhere' }).end()
    }
    sender.start()
    await tell('payment.confirmed', payment(1))
    for (let tries = 1; tries <= 2; tries += 1) {
      await until('the try', async () => (await all())[0]?.attempts === tries && (await all())[0]?.leaseUntil === 0)
      sender.ahead(60_000)
    }
    await until('the third', async () => (await all())[0]?.state === 'delivered')
    const { attempts } = await only()
    expect(attempts.map(({ number, status, errorCode, snippet }) => [number, status, errorCode, snippet])).toEqual([
      [1, 500, 'status', 'broken today'],
      [2, 302, 'redirect', ''],
      [3, 200, '', 'ok'],
    ])
    expect(new Set(heard().map(({ headers, body }) => headers['webhook-id'] + body)).size).toBe(1)
    expect(heard().every(({ path }) => path.startsWith('/hook?'))).toBe(true)
  })

  it('that a dead process left behind is sent again, and the cut-off try is told', async () => {
    const { tell, all, only, endpointId, heard } = await listener(receiver, sender)
    await tell('payment.confirmed', payment(1))
    const [row] = await dueHeads(endpointId, sender.now(), 5)
    if (!row) throw new Error('nothing due')
    const taken = await Promise.all([leaseDelivery(row, sender.now()), leaseDelivery(row, sender.now())])
    expect(taken.filter((lease) => lease !== null)).toHaveLength(1)
    sender.start()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard()).toHaveLength(0)
    sender.ahead(16_000)
    await until('the second try', async () => (await all())[0]?.state === 'delivered')
    expect((await only()).attempts.map(({ errorCode }) => errorCode)).toEqual(['interrupted', ''])
    expect(heard()).toHaveLength(1)
  })

  it('never reaches an inner address, though one was saved', async () => {
    const { tell, all, only, heard } = await listener(receiver, sender)
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = false
    try {
      sender.start()
      await tell('payment.confirmed', payment(1))
      await until('the try', async () => (await all())[0]?.lastError !== '')
    } finally {
      env().AVAL_ALLOW_PRIVATE_ADDRESSES = true
    }
    expect((await only()).attempts.map(({ status, errorCode }) => [status, errorCode])).toEqual([[0, 'url_not_https']])
    expect(heard()).toHaveLength(0)
  })
})

describe('an endpoint', () => {
  const disabled = async (ctx: Parameters<typeof getEndpoint>[0], id: string) => {
    const { row } = await until('the end of it', async () => {
      const view = await getEndpoint(ctx, { id })
      return view.row.state === 'disabled' && view
    })
    const events = await db().select().from(tables.outbox)
    const trail = await db().select().from(tables.auditEntries)
    return {
      reason: row.disabledReason,
      events: events.filter((one) => one.companyId === ctx.companyId).map(({ type, payload }) => [type, payload]),
      trail: trail.filter((one) => one.companyId === ctx.companyId).map(({ action }) => action),
    }
  }

  it('that answers 410 is disabled, in trail and on the bus; what waits is given up and can be sent again', async () => {
    const { tell, all, ctx, endpointId, heard } = await listener(receiver, sender)
    receiver.answer = (_, response) => void response.writeHead(410).end()
    await tell('payment.confirmed', payment(1))
    await tell('payment.refunded', payment(1))
    sender.start()
    const told = await disabled(ctx, endpointId)
    expect(told).toEqual({
      reason: 'gone',
      events: [['webhook_endpoint.disabled', { endpoint_id: endpointId, reason: 'gone' }]],
      trail: ['webhook_endpoint.created', 'webhook_endpoint.disabled'],
    })
    expect((await all()).map(({ state, lastError }) => [state, lastError])).toEqual([
      ['failed', 'status'],
      ['failed', 'endpoint_disabled'],
    ])
    await tell('payment.confirmed', payment(2))
    expect(await all()).toHaveLength(2)
    await expect(redeliver(ctx, { id: endpointId, from: new Date(0).toISOString() })).rejects.toMatchObject({
      reason: 'webhook_endpoint_disabled',
    })
    receiver.answer = undefined
    await updateEndpoint(ctx, { id: endpointId, status: 'enabled' })
    const again = await redeliver(ctx, { id: endpointId, from: new Date(0).toISOString() })
    expect(again).toEqual({ queued: 2, hasMore: false })
    await until('both', async () => (await all()).every(({ state }) => state === 'delivered'))
    expect(
      heard()
        .slice(1)
        .map(({ type }) => type),
    ).toEqual(['payment.confirmed', 'payment.refunded'])
  })

  it('that asks for a pause gets one, all its resources with it', async () => {
    const { tell, all, heard } = await listener(receiver, sender)
    receiver.answer = (_, response) => {
      if (heard().length === 1) response.writeHead(429, { 'retry-after': '3600' }).end()
    }
    sender.start()
    await tell('payment.confirmed', payment(1))
    await until('the answer', async () => (await all())[0]?.lastStatus === 429)
    await tell('payment.confirmed', payment(2))
    sender.ahead(hourMs - 60_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard()).toHaveLength(1)
    sender.ahead(61_000)
    await until('both', async () => (await all()).every(({ state }) => state === 'delivered'))
  })

  it('where everything failed for five days is disabled', async () => {
    const { tell, all, ctx, endpointId } = await listener(receiver, sender)
    receiver.answer = (_, response) => void response.writeHead(500).end()
    sender.start()
    await tell('payment.confirmed', payment(1))
    await until('a failure', async () => (await all())[0]?.lastStatus === 500)
    sender.ahead(5 * dayMs)
    expect((await disabled(ctx, endpointId)).reason).toBe('failing')
  })

  it('is tested at once, disabled too, and the test tells the answer', async () => {
    const { ctx, endpointId, secret, heard } = await listener(receiver, sender)
    await updateEndpoint(ctx, { id: endpointId, status: 'disabled' })
    const good = await sendTest(ctx, { id: endpointId })
    expect(good.row.state).toBe('delivered')
    expect(good.attempts).toMatchObject([{ number: 1, status: 200, snippet: 'ok' }])
    const [got] = heard()
    expect(new Webhook(secret).verify(got?.body ?? '', got?.headers ?? {})).toMatchObject({ type: 'webhook.test' })
    receiver.answer = (_, response) => void response.writeHead(401).end(`no\u0000${'x'.repeat(20_000)}`)
    const bad = await sendTest(ctx, { id: endpointId })
    expect(bad.row).toMatchObject({ state: 'failed', lastStatus: 401 })
    expect(bad.attempts[0]?.snippet).toMatch(/^nox{990,998}$/)
    expect((await getDelivery(ctx, endpointId, bad.row.id)).attempts).toHaveLength(1)
  })
})
