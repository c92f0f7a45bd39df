import { beforeAll, expect, test } from 'vitest'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { useTestDatabase } from '@/tests/support/database'
import { noon } from '../../__tests__/support/history'
import { endToEndId, receiptOf } from '../../__tests__/support/money-world'
import {
  agreedWorld,
  csvOf,
  linesIn,
  loadStatement,
  ofxOf,
  refundsIn,
  settleNotice,
} from '../../__tests__/support/statement'
import type { RefundReport } from '../../receipt'
import { confirmRefund } from '../../reconciliation/confirm-refund'
import { receivedOf } from '../../reconciliation/received'
import { refundPayment } from '../../reconciliation/refund-payment'
import { getPaymentRow } from '../repository'

useTestDatabase()
beforeAll(() => {
  const facts = { administratorId: '', sandbox: false, name: '', email: 'a@exemplo.com.br', document: null }
  provideCompanyFacts(async () => facts)
})

const reason = 'devolvido no app do banco'
const name = endToEndId('00000000abCDef2')
const returnName = `D${name.slice(1)}`
const told = (refundKey: string, state: RefundReport['state'] = 'returned'): RefundReport => ({
  refundKey,
  amountCents: 400,
  state,
  requestedAt: noon(20),
  settledAt: state === 'returned' ? noon(20) : 0,
})

/** R$ 10,00 that came, of which a person sends R$ 4,00 back. */
async function asked() {
  const { ctx, txid } = await agreedWorld()
  const receipt = receiptOf('', { endToEndId: name, txid })
  const { payment } = await settleNotice(ctx, receipt)
  const refund = await refundPayment(ctx, { id: payment.id, amount: 4, reason })
  const tell = (...refunds: RefundReport[]) => settleNotice(ctx, { ...receipt, refunds })
  const standing = async () => {
    const row = await getPaymentRow(ctx.companyId, payment.id)
    const rows = await refundsIn(ctx)
    return {
      cents: row.refundedCents,
      refunds: rows.map(({ state }) => state).sort(),
      next: (await receivedOf(row)).next,
    }
  }
  return { ctx, payment, refund, tell, standing }
}
const states = async (ctx: Context) => (await linesIn(ctx)).map(({ state }) => state)
const once = { cents: 400, refunds: ['returned'] }

test('what the bank tells of under its own name is the refund that a person sent', async () => {
  const { ctx, refund, tell, standing } = await asked()
  await tell(told('APP1', 'processing'))
  await tell(told('APP1'))
  expect(await standing()).toMatchObject(once)
  expect((await standing()).next).not.toBe('wait_bank')
  expect(await refundsIn(ctx)).toMatchObject([{ id: refund.id, refundKey: 'APP1' }])
  await loadStatement(ctx, csvOf([[20, -400, `PIX DEVOLVIDO ${name.toUpperCase()}`]]))
  await loadStatement(ctx, ofxOf([[20, -400, `Devolucao ${name}`]]))
  expect(await states(ctx)).toEqual(['matched'])
  expect(await standing()).toMatchObject(once)
})

test.each([
  ['its payment', name],
  ['itself', returnName],
])('a statement first, with the name of %s, then the bank', async (_, text) => {
  const { ctx, tell, standing } = await asked()
  await loadStatement(ctx, csvOf([[20, -400, `PIX DEVOLVIDO ${text.toUpperCase()}`]]))
  expect(await states(ctx)).toEqual(['matched'])
  expect(await standing()).toMatchObject(once)
  await tell(told(returnName))
  expect(await standing()).toMatchObject(once)
})

test('a person first, then the bank; another of that sum is another', async () => {
  const { ctx, refund, tell, standing } = await asked()
  await confirmRefund(ctx, { id: refund.id, returned: true, reason })
  await tell(told('APP1'))
  expect(await standing()).toMatchObject(once)
  await tell(told('APP1'), told('APP2'))
  expect(await standing()).toMatchObject({ cents: 800, refunds: ['returned', 'returned'] })
})

test('one that failed at the bank, or of another sum, is not the one a person is to send', async () => {
  const { tell, standing } = await asked()
  await tell(told('APP1', 'not_returned'), { ...told('APP2'), amountCents: 100 })
  expect(await standing()).toMatchObject({ cents: 100, refunds: ['not_returned', 'processing', 'returned'] })
})

test('one that a person said was not sent, and was: once', async () => {
  const { ctx, refund, tell, standing } = await asked()
  await confirmRefund(ctx, { id: refund.id, returned: false, reason })
  await tell(told('APP1'))
  expect(await standing()).toMatchObject({ cents: 400, refunds: ['not_returned', 'returned'] })
})
