import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { bus, type DomainEvent } from '@/lib/platform/outbox/bus'
import { relayOutbox } from '@/lib/platform/outbox/publish'
import { getDebtorCase } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { chargingCompany, proposal, tuesday } from '../../__tests__/support/charging-company'
import { getAgreement } from '../../agreements/get-agreement'
import { recordPromise } from '../../agreements/record-promise'
import { promisesOf } from '../../agreements/repository'
import { chargeFor } from '../../charges/charge-for'
import { balances } from '../../ledger/balances'
import { processPayment } from '../../process/process-payment'
import type { Receipt } from '../../receipt'
import { settleReceipt } from '../../settle/settle-receipt'
import { runClock } from '../run-clock'
import { planClocks } from '../start-clock'

useTestDatabase()
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const nothing = { charges_expired: 0, agreements_broken: 0, promises_broken: 0 }

let company: ReturnType<typeof chargingCompany>
let customers = 0
let told: DomainEvent[] = []
beforeEach(() => {
  company = chargingCompany()
  told = []
  return bus().subscribe('*', (event) => void told.push(event))
})

function talking(options?: { simulated: boolean }) {
  customers += 1
  return company.talking(customers, options)
}
const process = (...asked: Parameters<typeof proposal>) => processPayment(company.ctx, proposal(...asked))
const tick = (signal = new AbortController().signal) =>
  runClock({ companyId: company.ctx.companyId, jobId: 'job_test', signal, now: company.ctx.now })
const at = (text: string) => {
  company.clock.at = Date.parse(`${text}:00-03:00`)
}
async function toldTypes() {
  await relayOutbox()
  return told.filter(({ companyId }) => companyId === company.ctx.companyId).map(({ type }) => type)
}
const debtOf = async (customerId: string) => (await getDebtorCase(company.ctx.companyId, { customerId })).debt

let paid = 0
async function pay(txid: string, amountCents: number) {
  paid += 1
  const receipt: Receipt = {
    endToEndId: `E0000000020261124${String(paid).padStart(16, '0')}`,
    txid,
    amountCents,
    lateChargesCents: 0,
    paidAt: company.clock.at,
    payer: { name: 'João', document: '', words: '' },
    refunds: [],
  }
  await transaction(() => settleReceipt(company.ctx, receipt, 'pix_webhook'))
}

describe('the clock', () => {
  it('ends a charge whose time is over, once, and what was only proposed with it', async () => {
    const { conversationId } = await talking()
    const asked = { due_date: '2026-11-24', payment_confirmation_required: false }
    const { agreement } = await process(conversationId, asked, null)
    at('2026-11-24T11:59')
    expect(await tick()).toEqual(nothing)
    at('2026-11-24T12:00')
    expect(await tick()).toEqual({ ...nothing, charges_expired: 1 })
    expect(await tick()).toEqual(nothing)
    const after = await getAgreement(company.ctx, agreement.id)
    expect(after).toMatchObject({ state: 'cancelled', endReason: 'proposal_expired' })
    expect(after.charges[0]?.state).toBe('expired')
    expect((await toldTypes()).filter((type) => /expired|cancelled/.test(type))).toEqual([
      'charge.expired',
      'agreement.cancelled',
    ])
  })

  it('leaves what is agreed standing when its charge expires, and a new one can be asked for', async () => {
    const { conversationId } = await talking()
    const { agreement, charge } = await process(conversationId, { due_date: '2026-11-24' })
    at('2026-11-24T13:00')
    await tick()
    expect((await getAgreement(company.ctx, agreement.id)).state).toBe('accepted')
    const next = await chargeFor(company.ctx, agreement.id)
    expect(next.id).not.toBe(charge.id)
    expect(next.expiresAt).toBe(company.clock.at + hourMs)
  })

  it('breaks an agreement three banking days after a day that was missed, not before; its debt is open with what is left', async () => {
    const { conversationId, customerId } = await talking()
    const plan = { payment_option: 'installments', installments: 2, due_date: '2026-11-25' }
    const { agreement, charge } = await process(conversationId, plan)
    expect((await debtOf(customerId)).state).toBe('agreed')
    await pay(charge.txid, 122_537)
    expect((await getAgreement(company.ctx, agreement.id)).state).toBe('active')
    // The second is due on Monday 28 December (the 25th is a holiday); the 30th and 31st bank, 1 January rests.
    expect(agreement.schedule[1]?.dueDay).toBe('2026-12-28')
    at('2026-12-31T23:59')
    expect(await tick()).toEqual(nothing)
    at('2027-01-01T00:01')
    expect(await tick()).toEqual({ ...nothing, agreements_broken: 1 })
    expect(await tick()).toEqual(nothing)
    const after = await getAgreement(company.ctx, agreement.id)
    expect(after).toMatchObject({
      state: 'broken',
      endReason: 'missed_due_day',
      paidCents: 122_537,
      creditedCents: 122_537,
    })
    expect(await debtOf(customerId)).toMatchObject({ state: 'open', overdueCents: 122_538 })
    const own = await balances(company.ctx.companyId, { simulated: false, agreementId: agreement.id })
    expect(own).toMatchObject({ bank: 122_537, receivable: 0, negotiated: -122_537 })
    expect((await toldTypes()).filter((type) => type === 'agreement.broken')).toHaveLength(1)
  })

  it('touches no debt for what was played in the simulator', async () => {
    const { conversationId, customerId } = await talking({ simulated: true })
    const { agreement } = await process(conversationId)
    company.clock.at += 30 * dayMs
    expect(await tick()).toMatchObject({ agreements_broken: 1 })
    expect((await getAgreement(company.ctx, agreement.id)).state).toBe('broken')
    expect(await debtOf(customerId)).toMatchObject({ state: 'open', overdueCents: 245_075 })
  })

  it('finds a promise whose day went by, a banking day later', async () => {
    const { customerId, debtId, conversationId } = await talking()
    const day = '2026-11-27'
    const given = { customerId, debtId, conversationId, simulated: false, day, amountCents: null }
    await transaction(() => recordPromise(company.ctx, given))
    at('2026-11-30T23:00')
    expect(await tick()).toEqual(nothing)
    at('2026-12-01T08:00')
    expect(await tick()).toEqual({ ...nothing, promises_broken: 1 })
    expect(await tick()).toEqual(nothing)
    expect((await promisesOf(company.ctx.companyId, customerId))[0]?.state).toBe('broken')
    expect(await toldTypes()).toContain('promise.broken')
  })

  it('makes up for weeks of outage at once, stopped anywhere it goes on, and tells each thing once', async () => {
    const several = await Promise.all(Array.from({ length: 6 }, () => talking()))
    for (const { conversationId, ...ids } of several) {
      await process(conversationId, { due_date: '2026-11-24' })
      const given = { ...ids, conversationId, simulated: false, day: '2026-11-25', amountCents: 10_000 }
      await transaction(() => recordPromise(company.ctx, given))
    }
    company.clock.at = tuesday + 40 * dayMs
    let stopped = 0
    let done = false
    for (let most = 0; !done; most += 1) {
      const abort = new AbortController()
      let asked = 0
      // Stopped at the clock's own look at the time, later each round.
      const now = () => {
        asked += 1
        if (asked > most) abort.abort('shutdown')
        return company.clock.at
      }
      const run = runClock({ companyId: company.ctx.companyId, jobId: 'job_test', signal: abort.signal, now })
      done = await run.then(
        () => true,
        () => false,
      )
      stopped += Number(!done)
    }
    expect(stopped).toBeGreaterThan(3)
    expect(await tick()).toEqual(nothing)
    const types = await toldTypes()
    for (const type of ['charge.expired', 'agreement.broken', 'promise.broken']) {
      expect(types.filter((one) => one === type)).toHaveLength(6)
    }
  })

  it('is queued once a slot for companies with something to do, and for no other', async () => {
    const idle = company
    company = chargingCompany()
    const { conversationId } = await talking()
    await process(conversationId, { due_date: '2026-11-24' })
    const before = await planClocks(tuesday)
    company.clock.at += 2 * hourMs
    expect(await planClocks(company.clock.at)).toBe(before + 1)
    expect(await planClocks(company.clock.at + 60_000)).toBe(before + 1)
    expect(idle.ctx.companyId).not.toBe(company.ctx.companyId)
  })
})
