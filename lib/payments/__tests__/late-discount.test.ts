import { beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { useTestDatabase } from '@/tests/support/database'
import { breakAgreement } from '../agreements/break-agreement'
import { getAgreementRow } from '../agreements/repository'
import { balances } from '../ledger/balances'
import { assignPayment } from '../reconciliation/assign-payment'
import { receivedOf } from '../reconciliation/received'
import { getPaymentRow } from '../settle/repository'
import { settleReceipt } from '../settle/settle-receipt'
import { noon } from './support/history'
import {
  debtStateNow,
  entrySums,
  moneyWorld,
  receiptOf,
  storeCharge,
  storedAgreement,
  txidOf,
} from './support/money-world'

useTestDatabase()
beforeAll(() => {
  const facts = { administratorId: '', sandbox: false, name: '', email: 'a@exemplo.com.br', document: null }
  provideCompanyFacts(async () => facts)
})

/** R$ 10,00 due on the fifth day, with a discount or without; the days of grace end on the tenth. */
async function agreed(discountCents: number) {
  const world = await moneyWorld()
  const { ctx, setDay } = world
  const { id } = await storedAgreement(ctx, { ...world, discountCents })
  const txid = txidOf('A')
  await transaction(async () =>
    storeCharge(ctx, await getAgreementRow(ctx.companyId, id), { txid, amountCents: 1_000 }),
  )
  setDay(40)
  return {
    ...world,
    agreementId: id,
    now: async () => {
      const { state, paidCents } = await getAgreementRow(ctx.companyId, id)
      return [state, paidCents]
    },
    breakIt: () => transaction(() => breakAgreement(ctx, id)),
    pay: async (name: string, amountCents: number, day: number) => {
      const receipt = receiptOf(name, { txid, amountCents, paidAt: noon(day) })
      return (await transaction(() => settleReceipt(ctx, receipt, 'pix_webhook'))).payment
    },
  }
}

describe('money paid after the day and its grace', () => {
  it('of a broken agreement with a discount waits until a person confirms it', async () => {
    const { ctx, agreementId, debtId, now, breakIt, pay } = await agreed(100)
    await breakIt()
    const { id } = await pay('A', 1_000, 20)
    const left = await receivedOf(await getPaymentRow(ctx.companyId, id))
    expect(left).toMatchObject({ next: 'confirm_late', row: { state: 'unmatched', finding: 'late', agreementId: '' } })
    expect(await now()).toEqual(['broken', 0])
    expect(await debtStateNow(ctx, debtId)).toBe('open')
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 1_000, unmatched: -1_000 })
    await assignPayment(ctx, { id, agreement_id: agreementId, reason: 'o desconto vale' })
    expect(await now()).toEqual(['completed', 1_000])
    expect(await debtStateNow(ctx, debtId)).toBe('paid')
    expect((await entrySums(ctx)).every((cents) => cents === 0)).toBe(true)
  })

  it('waits also where the clock has not run', async () => {
    const { now, pay } = await agreed(100)
    expect(await pay('A', 1_000, 20)).toMatchObject({ finding: 'late', agreementId: '' })
    expect(await now()).toEqual(['accepted', 0])
  })

  it('brings back what had no discount', async () => {
    const { agreementId, now, breakIt, pay } = await agreed(0)
    await breakIt()
    expect(await pay('A', 1_000, 20)).toMatchObject({ finding: 'late', agreementId })
    expect(await now()).toEqual(['completed', 1_000])
  })
})

describe('money paid in time for an agreement with a discount', () => {
  it('counts by itself although it is told after the clock broke it', async () => {
    const { now, breakIt, pay } = await agreed(100)
    await breakIt()
    expect(await pay('A', 1_000, 10)).toMatchObject({ finding: 'exact', state: 'matched' })
    expect(await now()).toEqual(['completed', 1_000])
  })

  it('and told late shows what waited as late to be more than was owed', async () => {
    const { ctx, agreementId, now, pay } = await agreed(100)
    const second = await pay('B', 300, 20)
    expect(second).toMatchObject({ finding: 'late', agreementId: '' })
    await pay('A', 1_000, 3)
    expect(await getPaymentRow(ctx.companyId, second.id)).toMatchObject({ finding: 'double', agreementId })
    expect(await now()).toEqual(['completed', 1_300])
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ unmatched: 0, customer_credit: -300 })
  })
})
