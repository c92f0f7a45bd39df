import { expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { useTestDatabase } from '@/tests/support/database'
import { useBank, wireAccess } from '@/tests/support/pix-api/use-bank'
import { chargingCompany, proposal } from '../../__tests__/support/charging-company'
import { receiptOf } from '../../__tests__/support/money-world'
import { getAgreement } from '../../agreements/get-agreement'
import { processPayment } from '../../process/process-payment'
import { putPaymentSettings } from '../../settings/put-settings'
import { settleReceipt } from '../../settle/settle-receipt'
import { confirmRefund } from '../confirm-refund'
import { refundPayment } from '../refund-payment'

useTestDatabase()
const { bank } = useBank()
const reason = 'enviado pelo app do banco'
let customers = 700

/** A paid agreement of a company with this provider. */
async function paidAgreement(provider: 'static' | 'bacen') {
  customers += 1
  const { ctx, clock, talking } = chargingCompany()
  const bacen = { provider, pix_key: 'cobranca@exemplo.com.br', bacen: wireAccess(bank().access()) }
  if (provider === 'bacen') await putPaymentSettings(ctx, bacen)
  const { agreement, charge } = await processPayment(ctx, proposal((await talking(customers)).conversationId))
  const named = provider === 'bacen' && { endToEndId: bank().books.pay(charge.txid).endToEndId }
  const told = receiptOf(`CONFIRM${customers}`, { txid: charge.txid, amountCents: 245_075, paidAt: clock.at, ...named })
  const { payment } = await transaction(() => settleReceipt(ctx, told, 'pix_webhook'))
  return { ctx, agreement, refund: await refundPayment(ctx, { id: payment.id, amount: 50.75, reason }), bacen }
}

it('a refund sent by hand counts once a person says so; another word then is refused', async () => {
  const { ctx, agreement, refund } = await paidAgreement('static')
  expect(refund.state).toBe('processing')
  const said = { id: refund.id, returned: true, reason }
  await expect(confirmRefund(ctx, said)).resolves.toMatchObject({ state: 'returned', settledAt: ctx.now() })
  await expect(confirmRefund(ctx, said)).resolves.toMatchObject({ state: 'returned' })
  expect(await getAgreement(ctx, agreement.id)).toMatchObject({ state: 'active', paidCents: 240_000 })
  await expect(confirmRefund(ctx, { ...said, returned: false })).rejects.toMatchObject({ reason: 'refund_settled' })
})

it('who may not see money sends none back', async () => {
  const { ctx, refund } = await paidAgreement('static')
  const blind = { ...ctx, permissions: { ...ctx.permissions, can_access_financial_data: false } }
  const refused = { reason: 'missing_permission' }
  await expect(refundPayment(blind, { id: refund.paymentId, amount: 1, reason })).rejects.toMatchObject(refused)
  await expect(confirmRefund(blind, { id: refund.id, returned: true, reason })).rejects.toMatchObject(refused)
})

it('one asked for before the company had a bank may still be confirmed; one the bank was asked for is the bank’s', async () => {
  const byHand = await paidAgreement('static')
  await putPaymentSettings(byHand.ctx, byHand.bacen)
  const said = (id: string) => ({ id, returned: false, reason })
  await expect(confirmRefund(byHand.ctx, said(byHand.refund.id))).resolves.toMatchObject({ state: 'not_returned' })
  const { ctx, agreement, refund } = await paidAgreement('bacen')
  expect(refund.state).toBe('processing')
  await expect(confirmRefund(ctx, said(refund.id))).rejects.toMatchObject({ reason: 'refund_at_bank' })
  expect(await getAgreement(ctx, agreement.id)).toMatchObject({ state: 'completed', paidCents: 245_075 })
})
