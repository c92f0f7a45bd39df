import { expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { useTestDatabase } from '@/tests/support/database'
import { useBank, wireAccess } from '@/tests/support/pix-api/use-bank'
import { chargingCompany } from '../../__tests__/support/charging-company'
import { endToEndId, receiptOf } from '../../__tests__/support/money-world'
import { refundsIn, settleNotice } from '../../__tests__/support/statement'
import { putPaymentSettings } from '../../settings/put-settings'
import { insertRefund } from '../repository'
import { settleRefunds } from '../settle-refunds'

useTestDatabase()
const { bank } = useBank()

it('a refund that the bank was asked for keeps its name: another of that sum is another', async () => {
  const { ctx, clock } = chargingCompany()
  const { companyId } = ctx
  await putPaymentSettings(ctx, {
    provider: 'bacen',
    pix_key: 'cobranca@exemplo.com.br',
    bacen: wireAccess(bank().access()),
  })
  const name = endToEndId('00000000bank')
  const { payment } = await settleNotice(ctx, receiptOf('', { endToEndId: name, paidAt: clock.at }))
  const [id, refundKey] = ['ref_01ABC', '01ABC']
  const told = { amountCents: 400, requestedAt: clock.at, settledAt: 0 }
  const ours = { id, companyId, simulated: false, paymentId: payment.id, endToEndId: name, refundKey, ...told }
  await insertRefund({ ...ours, state: 'processing' })
  const report = { ...told, refundKey: 'APP1', state: 'returned' as const, settledAt: clock.at }
  await transaction(() => settleRefunds(ctx, name, [report], 'pix_webhook'))
  expect((await refundsIn(ctx)).map((row) => row.refundKey).sort()).toEqual([refundKey, 'APP1'])
})
