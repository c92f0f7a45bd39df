import { expect, it } from 'vitest'
import { maxWebhookEndpoints } from '@/db/constants/webhooks'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { until } from '@/tests/support/poll'
import { useReceiver } from '@/tests/support/receiver'
import { getDelivery } from '../deliveries/get-delivery'
import { countPending, insertDeliveries } from '../deliveries/repository'
import { maxBacklog, newDelivery } from '../deliveries/take-event'
import { createEndpoint } from '../endpoints/create-endpoint'
import { deleteEndpoint } from '../endpoints/delete-endpoint'
import { getEndpoint } from '../endpoints/get-endpoint'
import { listEndpoints } from '../endpoints/list-endpoints'
import { buriedEndpoints } from '../endpoints/repository'
import { keepMs, sweepWebhooks } from '../sending/sweep-webhooks'
import { listener, useSender } from './company'

useTestDatabase()
const receiver = useReceiver()
const sender = useSender()

it(`a company has ${maxWebhookEndpoints} endpoints and no more; a deleted one makes room`, async () => {
  const ctx = testContext(newId('company'))
  const make = () => createEndpoint(ctx, { url: receiver.url, event_types: ['*'] })
  for (let n = 0; n < maxWebhookEndpoints; n += 1) await make()
  await expect(make()).rejects.toMatchObject({ reason: 'too_many_webhook_endpoints' })
  const { data } = await listEndpoints(ctx, { limit: 50 })
  await deleteEndpoint(ctx, { id: data[0]?.row.id ?? '' })
  await make()
  expect((await listEndpoints(ctx, { limit: 50 })).data).toHaveLength(maxWebhookEndpoints)
})

it(`an endpoint with ${maxBacklog} waiting is disabled instead of collecting more`, async () => {
  const { ctx, endpointId, tell } = await listener(receiver, sender)
  const { row } = await getEndpoint(ctx, { id: endpointId })
  const now = Date.now()
  const waiting = Array.from({ length: maxBacklog }, () => {
    const eventId = newId('event', now)
    const wire = { eventId, type: 'payment.confirmed', lane: eventId, body: '{}' }
    return newDelivery(row, wire, { now, eventAt: now, nextAt: now + 3_600_000 })
  })
  await insertDeliveries(waiting)
  await tell('payment.confirmed', { payment_id: 'pay_1' })
  expect((await getEndpoint(ctx, { id: endpointId })).row).toMatchObject({
    state: 'disabled',
    disabledReason: 'backlog',
  })
  expect((await countPending(ctx.companyId, [endpointId])).get(endpointId)).toBeUndefined()
})

it('deliveries of more than 30 days go, with their attempts; those of a deleted endpoint at the next sweep', async () => {
  const { ctx, endpointId, tell, all } = await listener(receiver, sender)
  sender.start()
  await tell('payment.confirmed', { payment_id: 'pay_1' })
  await until('it', async () => (await all())[0]?.state === 'delivered')
  await sweepWebhooks(Date.now() + keepMs - 60_000)
  expect(await all()).toHaveLength(1)
  const [old] = await all()
  await sweepWebhooks(Date.now() + keepMs + 60_000)
  expect(await all()).toHaveLength(0)
  await expect(getDelivery(ctx, endpointId, old?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
  await tell('payment.confirmed', { payment_id: 'pay_2' })
  await deleteEndpoint(ctx, { id: endpointId })
  await expect(all()).rejects.toMatchObject({ code: 'not_found' })
  await tell('payment.confirmed', { payment_id: 'pay_3' })
  expect((await buriedEndpoints()).map(({ id }) => id)).toContain(endpointId)
  await sweepWebhooks(Date.now())
  expect(await buriedEndpoints()).toEqual([])
})
