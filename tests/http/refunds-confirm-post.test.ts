import { beforeAll, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { type Call, registerCompany, useServer } from '../support/server'
import { type StatementWorld, statementWorld } from '../support/statement'

const server = useServer()
let call: Call
let world: StatementWorld
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
  world = await statementWorld(call, server.baseUrl)
})
const reason = 'enviado pelo app do banco'
const refundOf = async (paymentId: string, amount: number) =>
  (await sure<{ refund_id: string }>(call, 'POST', `/received-payments/${paymentId}/refund`, { amount, reason }))
    .refund_id
const say = (id: string, returned: boolean) => call('POST', `/refunds/${id}/confirm`, { json: { returned, reason } })
type Detail = { refunded_amount: number; refundable_amount: number; next_step: string; refunds: { state: string }[] }
const detailOf = (id: string) => sure<Detail>(call, 'GET', `/received-payments/${id}`)

it('200: what was sent by hand is returned, once; the ledger and the trail tell it', async () => {
  const [id] = world.receivedIds
  const refundId = await refundOf(id, 5)
  expect(await detailOf(id)).toMatchObject({ refunded_amount: 0, next_step: 'wait_bank' })
  const first = await say(refundId, true)
  expect([first.status, first.body]).toEqual([200, expect.objectContaining({ state: 'returned', amount: 5 })])
  expect(await say(refundId, true)).toMatchObject({ status: 200, body: first.body as object })
  expect(await detailOf(id)).toMatchObject({ refunded_amount: 5, refunds: [{ state: 'returned' }] })
  const { data } = await sure<{ data: { kind: string }[] }>(call, 'GET', `/ledger?payment_id=${id}`)
  expect(data.filter(({ kind }) => kind === 'refund')).toHaveLength(1)
  const trail = await sure<{ data: { action: string; details: object }[] }>(call, 'GET', '/audit-log?limit=100')
  expect(trail.data.filter(({ action }) => action === 'payment.refund_confirmed')).toMatchObject([
    { details: { refund_id: refundId, amount_cents: 500, reason } },
  ])
})

it('200: what did not leave may be sent anew', async () => {
  const id = world.receivedIds[1]
  const { refundable_amount: all } = await detailOf(id)
  const refundId = await refundOf(id, all)
  expect((await detailOf(id)).refundable_amount).toBe(0)
  expect((await say(refundId, false)).body).toMatchObject({ state: 'not_returned' })
  expect(await detailOf(id)).toMatchObject({ refunded_amount: 0, refundable_amount: all })
})

it('409: settled otherwise', async () => {
  const refundId = await refundOf(world.receivedIds[2], 1)
  await say(refundId, true)
  const { status, body } = await say(refundId, false)
  expect([status, body]).toEqual([409, expect.objectContaining({ type: expect.stringContaining('refund_settled') })])
})
