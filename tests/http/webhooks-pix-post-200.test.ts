import { beforeAll, describe, expect, it } from 'vitest'
import { sure } from '../support/company-world'
import { agreedCustomer, type Bank, bankOf, pixOf, refundOf, settledNotices, signed } from '../support/pix'
import { type Call, client, registerCompany, useServer } from '../support/server'

const server = useServer()
let call: Call
let bank: Bank
beforeAll(async () => {
  call = (await registerCompany(server.baseUrl)).call
  bank = await bankOf(call, server.baseUrl)
})

type Charge = { status: string; payments: { payment_id: string; state: string; finding: string; amount: number }[] }
const chargeOf = (id: string) => sure<Charge>(call, 'GET', `/payments/${id}`)
const agreementOf = (id: string) => sure<{ state: string; paid_amount: number }>(call, 'GET', `/agreements/${id}`)

describe('POST /webhooks/pix', () => {
  it('stores a notice, answers at once and settles it: charge paid, agreement completed', async () => {
    const { txid, amount, paymentRequestId, agreementId } = await agreedCustomer(call)
    const { status, body } = await bank.tell(pixOf('one', { txid, valor: amount }))
    expect([status, body]).toEqual([200, { received: true }])
    await settledNotices(call, 1)
    expect(await chargeOf(paymentRequestId)).toMatchObject({
      status: 'paid',
      payments: [{ finding: 'exact', amount: 110 }],
    })
    expect(await agreementOf(agreementId)).toMatchObject({ state: 'completed', paid_amount: 110 })
  })

  it('takes one notice 1,000 times, 50 at once, for one payment', async () => {
    const { txid, amount, paymentRequestId, agreementId } = await agreedCustomer(call)
    const body = JSON.stringify({ pix: [pixOf('thousand', { txid, valor: amount })] })
    const statuses: number[] = []
    const before = (await settledNotices(call, 1)).length
    for (let wave = 0; wave < 20; wave += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => bank.send(body)))
      statuses.push(...answers.map(({ status }) => status))
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
    const notices = await settledNotices(call, before + 1)
    expect(notices).toHaveLength(before + 1)
    expect(notices[0]).toMatchObject({ state: 'processed', repeats: 999 })
    expect((await chargeOf(paymentRequestId)).payments).toHaveLength(1)
    expect(await agreementOf(agreementId)).toMatchObject({ state: 'completed', paid_amount: 110 })
  })

  it('takes 50 different notices of one payment at once for one payment', async () => {
    const { txid, amount, paymentRequestId } = await agreedCustomer(call)
    const before = (await settledNotices(call, 1)).length
    const pix = pixOf('fifty', { txid, valor: amount })
    const bodies = Array.from({ length: 50 }, (_, n) => JSON.stringify({ pix: [pix], n }))
    await Promise.all(bodies.map((body) => bank.send(body)))
    await settledNotices(call, before + 50)
    expect((await chargeOf(paymentRequestId)).payments).toHaveLength(1)
  })

  it('takes the address with /pix behind it, and the company that proves itself by address alone', async () => {
    const other = (await registerCompany(server.baseUrl)).call
    const opened = await bankOf(other, server.baseUrl)
    await sure(other, 'PUT', '/payment-settings', { inbound: { auth: 'address' } })
    const outside = client(server.baseUrl)
    for (const path of [`/webhooks/pix/${opened.token}`, `/webhooks/pix/${opened.token}/pix`]) {
      const { status } = await outside('POST', path, { json: { pix: [pixOf('below')], path } })
      expect(status, path).toBe(200)
    }
    const notices = await settledNotices(other, 2)
    expect(notices.map(({ state }) => state)).toEqual(['processed', 'processed'])
    // Somebody else's notices are nobody's business.
    expect((await settledNotices(call)).length).toBeGreaterThan(2)
  })

  it('settles what it can of a notice and says what it could not; tried again it ends the same', async () => {
    const other = (await registerCompany(server.baseUrl)).call
    const opened = await bankOf(other, server.baseUrl)
    await opened.tell(
      pixOf('good'),
      { endToEndId: 'short', valor: '1' },
      pixOf('also'),
      pixOf('zero', { valor: '0.00' }),
    )
    const [notice] = await settledNotices(other)
    expect(notice).toMatchObject({ state: 'failed', error: { code: 'item_invalid', item: 1 } })
    const received = await sure<{ data: unknown[] }>(other, 'GET', '/audit-log?action=payment.received')
    expect(received.data).toHaveLength(2)
    await opened.send(JSON.stringify({ hello: 'world' }))
    const [shapeless] = await settledNotices(other, 2)
    expect(shapeless).toMatchObject({ state: 'failed', error: { code: 'notice_shape' } })
    const again = await other('POST', `/payment-notices/${notice?.notice_id}/retry`, { json: {} })
    expect(again.status).toBe(202)
  })

  it('merges refunds, told with the payment, after it or before it', async () => {
    const { txid, amount, paymentRequestId, agreementId } = await agreedCustomer(call)
    const pix = pixOf('back', { txid, valor: amount })
    const before = (await settledNotices(call, 1)).length
    const back = refundOf('R1', '110.00')
    // Of the refund alone, before anybody told of the payment.
    await bank.tell({ endToEndId: pix.endToEndId, devolucoes: [back] })
    await settledNotices(call, before + 1)
    await bank.tell(pix)
    await settledNotices(call, before + 2)
    expect(await chargeOf(paymentRequestId)).toMatchObject({ status: 'refunded', payments: [{ state: 'refunded' }] })
    expect(await agreementOf(agreementId)).toMatchObject({ state: 'accepted', paid_amount: 0 })
  })

  it('takes what the secret before signed while a rotation is under way', async () => {
    const other = (await registerCompany(server.baseUrl)).call
    const before = await bankOf(other, server.baseUrl)
    const after = await bankOf(other, server.baseUrl)
    expect(after.secret).not.toBe(before.secret)
    expect((await before.tell(pixOf('old'))).status).toBe(200)
    const body = JSON.stringify({ pix: [pixOf('new')] })
    expect((await before.send(body, signed(after.secret, body))).status).toBe(200)
  })
})
