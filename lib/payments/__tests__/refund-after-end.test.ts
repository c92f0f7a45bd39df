import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { getDebtorCase, setDebtState } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { cancelAgreement } from '../agreements/cancel-agreement'
import { getAgreement } from '../agreements/get-agreement'
import { runClock } from '../clock/run-clock'
import { processPayment } from '../process/process-payment'
import { unassignPayment } from '../reconciliation/unassign-payment'
import { paymentByEndToEnd } from '../settle/repository'
import { settleReceipt } from '../settle/settle-receipt'
import { settleRefunds } from '../settle/settle-refunds'
import { chargingCompany, proposal } from './support/charging-company'
import { receiptOf } from './support/money-world'

useTestDatabase()
let company: ReturnType<typeof chargingCompany>
let customers = 500
let paid = 0
beforeEach(() => {
  company = chargingCompany()
})

/** An agreement in two parts, the first of them paid, and what became of it and its debt. */
async function halfPaid({ simulated = false } = {}) {
  customers += 1
  const { conversationId, customerId, debtId } = await company.talking(customers, { simulated })
  const plan = { payment_option: 'installments', installments: 2, due_date: '2026-11-25' }
  const { agreement, charge } = await processPayment(company.ctx, proposal(conversationId, plan))
  async function pay(txid: string, amountCents: number) {
    paid += 1
    const receipt = receiptOf(`AFTER${paid}`, { txid, amountCents, paidAt: company.clock.at })
    await transaction(() => settleReceipt(company.ctx, receipt, simulated ? 'simulator' : 'pix_webhook'))
    return receipt.endToEndId
  }
  const name = await pay(charge.txid, 122_537)
  const refund = (cents: number, key = 'UM') =>
    transaction(() =>
      settleRefunds(
        company.ctx,
        name,
        [{ refundKey: key, state: 'returned', amountCents: cents, requestedAt: 1, settledAt: 2 }],
        simulated ? 'simulator' : 'pix_webhook',
      ),
    )
  const now = async () => {
    const { state, paidCents, creditedCents } = await getAgreement(company.ctx, agreement.id)
    const { debt } = await getDebtorCase(company.ctx.companyId, { customerId })
    return { state, paidCents, creditedCents, debt: debt.state, owedCents: debt.overdueCents }
  }
  return { agreement, charge, debtId, name, pay, refund, now }
}
async function breakAll() {
  company.clock.at += 60 * 86_400_000
  const { signal } = new AbortController()
  await runClock({ companyId: company.ctx.companyId, jobId: 'job_test', signal, now: company.ctx.now })
}
const owed = 245_075

describe('money that goes back after its agreement ended', () => {
  it('is owed again, once, however often it is told', async () => {
    const { refund, now } = await halfPaid()
    await breakAll()
    expect(await now()).toMatchObject({ state: 'broken', debt: 'open', owedCents: owed - 122_537 })
    await refund(22_537)
    await refund(22_537)
    const left = { state: 'broken', paidCents: 100_000, creditedCents: 100_000, owedCents: owed - 100_000 }
    expect(await now()).toMatchObject(left)
    await refund(100_000, 'DOIS')
    expect(await now()).toMatchObject({ state: 'broken', paidCents: 0, creditedCents: 0, owedCents: owed })
  })

  it('counts once when the agreement stands again and breaks a second time', async () => {
    const { charge, pay, refund, now } = await halfPaid()
    await breakAll()
    await refund(22_537)
    await pay(charge.txid, 50_000)
    expect(await now()).toMatchObject({ state: 'active', paidCents: 150_000, debt: 'agreed' })
    await refund(10_000, 'DOIS')
    await breakAll()
    const left = { state: 'broken', paidCents: 140_000, creditedCents: 140_000, debt: 'open' }
    expect(await now()).toMatchObject({ ...left, owedCents: owed - 140_000 })
  })

  it('is owed again also where it was cancelled, and where a person takes the money away', async () => {
    const { agreement, name, refund, now } = await halfPaid()
    await cancelAgreement(company.ctx, { agreement_id: agreement.id, reason: 'other' })
    await refund(22_537)
    expect(await now()).toMatchObject({ state: 'cancelled', owedCents: owed - 100_000 })
    const payment = await paymentByEndToEnd(company.ctx.companyId, name)
    await unassignPayment(company.ctx, { id: payment?.id ?? '', reason: 'era de outra pessoa' })
    expect(await now()).toMatchObject({ state: 'cancelled', creditedCents: 0, owedCents: owed })
  })

  it('adds nothing to a debt that nothing came off: one disputed meanwhile, one of the simulator', async () => {
    const disputed = await halfPaid()
    await setDebtState(company.ctx.companyId, disputed.debtId, 'disputed')
    const played = await halfPaid({ simulated: true })
    await breakAll()
    for (const { refund, now } of [disputed, played]) {
      await refund(22_537)
      expect(await now()).toMatchObject({ state: 'broken', creditedCents: 0, owedCents: owed })
    }
  })
})
