import { expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { controlGroupFigures, putControlGroup } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { cancelAgreement } from '../agreements/cancel-agreement'
import { processPayment } from '../process/process-payment'
import { settleReceipt } from '../settle/settle-receipt'
import { settleRefunds } from '../settle/settle-refunds'
import { chargingCompany, proposal } from './support/charging-company'
import { receiptOf } from './support/money-world'

useTestDatabase()
let customers = 700

/** An agreement in two parts of a debt that entered while a control group ran, which holds out next to nobody. */
async function measured({ simulated = false } = {}) {
  const company = chargingCompany()
  const { ctx } = company
  await putControlGroup(ctx, { share_percentage: 0.01 })
  customers += 1
  const { conversationId } = await company.talking(customers, { simulated })
  const plan = { payment_option: 'installments', installments: 2, due_date: '2026-11-25' }
  const { agreement, charge } = await processPayment(ctx, proposal(conversationId, plan))
  const source = simulated ? 'simulator' : 'pix_webhook'
  const receipt = receiptOf(`COUNTS${customers}`, { txid: charge.txid, amountCents: 122_537, paidAt: company.clock.at })
  const pay = () => transaction(() => settleReceipt(ctx, receipt, source))
  const told = { refundKey: 'UM', state: 'returned', amountCents: 100_000, requestedAt: 1, settledAt: 2 } as const
  const refund = () => transaction(() => settleRefunds(ctx, receipt.endToEndId, [told], source))
  const sums = async () => {
    const { entered, recovered } = (await controlGroupFigures(ctx.companyId, { now: ctx.now() }))?.treated ?? {}
    return { entered, recovered }
  }
  return { ctx, agreement, pay, refund, sums }
}

it('money counts as recovered when it comes, once, whatever becomes of its agreement', async () => {
  const { ctx, agreement, pay, refund, sums } = await measured()
  expect(await sums()).toEqual({ entered: 245_075, recovered: 0 })
  await pay()
  await pay()
  expect(await sums()).toEqual({ entered: 245_075, recovered: 122_537 })
  await cancelAgreement(ctx, { agreement_id: agreement.id, reason: 'customer_asked' })
  expect(await sums()).toEqual({ entered: 245_075, recovered: 122_537 })
  await refund()
  expect(await sums()).toEqual({ entered: 245_075, recovered: 22_537 })
})

it('money of the simulator never does', async () => {
  const { pay, sums } = await measured({ simulated: true })
  await pay()
  expect(await sums()).toMatchObject({ recovered: 0 })
})
