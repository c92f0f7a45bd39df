import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, transaction } from '@/db/client'
import type { PaymentSource } from '@/db/constants/payments'
import { tables } from '@/db/schema'
import { addDays } from '@/lib/negotiation'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { setDebtState } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { recordPromise } from '../agreements/record-promise'
import { getAgreementRow, promisesOf } from '../agreements/repository'
import { getChargeRow } from '../charges/repository'
import { balances } from '../ledger/balances'
import type { Receipt } from '../receipt'
import { settleReceipt } from '../settle/settle-receipt'
import { firstDay, noon } from './support/history'
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
  const document = null
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: '',
    email: 'a@exemplo.com.br',
    document,
  }))
})

const settle = (ctx: Context, receipt: Receipt, source: PaymentSource = 'pix_webhook') =>
  transaction(() => settleReceipt(ctx, receipt, source))

const rowsOf = async ({ companyId }: Context, table: typeof tables.auditEntries | typeof tables.outbox) =>
  db().select().from(table).where(eq(table.companyId, companyId))
const actions = async (ctx: Context) =>
  ((await rowsOf(ctx, tables.auditEntries)) as { action: string }[]).map(({ action }) => action)
const events = async (ctx: Context) =>
  ((await rowsOf(ctx, tables.outbox)) as { type: string }[]).map(({ type }) => type)

/** A company with an agreement of R$ 10,00 and its charge `TXA`. */
async function agreed() {
  const world = await moneyWorld()
  const agreement = await storedAgreement(world.ctx, world)
  const charge = { txid: txidOf('A'), amountCents: 1_000 }
  const chargeId = await transaction(() => storeCharge(world.ctx, agreement, charge))
  return { ...world, agreementId: agreement.id, chargeId, paid: receiptOf('A', { txid: charge.txid }) }
}
const returned = (refundKey: string, amountCents: number) => {
  const times = { requestedAt: noon(1), settledAt: noon(1) }
  return { refundKey, amountCents, state: 'returned' as const, ...times }
}

describe('money that came', () => {
  it('told 50 times at once is one payment, one entry, one completed agreement, its debt paid', async () => {
    const { ctx, paid, agreementId, chargeId, debtId } = await agreed()
    const all = await Promise.all(Array.from({ length: 50 }, () => settle(ctx, paid)))
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(all.map(({ payment }) => payment.id)).size).toBe(1)
    expect(await getAgreementRow(ctx.companyId, agreementId)).toMatchObject({ state: 'completed', paidCents: 1_000 })
    expect(await getChargeRow(ctx.companyId, chargeId)).toMatchObject({ state: 'paid', paidAt: paid.paidAt })
    expect(await debtStateNow(ctx, debtId)).toBe('paid')
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({
      bank: 1_000,
      receivable: 0,
      negotiated: -1_000,
    })
    // One of the agreement, one of the money where nobody knew yet, and the two that gave it away.
    expect(await entrySums(ctx)).toEqual([0, 0])
    const told = await actions(ctx)
    for (const action of ['payment.received', 'payment.matched', 'agreement.completed', 'debt.recovery_recorded'])
      expect(
        told.filter((one) => one === action),
        action,
      ).toHaveLength(1)
    expect((await events(ctx)).filter((type) => type === 'payment.confirmed')).toHaveLength(1)
  })

  it('that went back opens agreement, charge and debt again, and the recovery no longer counts', async () => {
    const { ctx, paid, agreementId, chargeId, debtId } = await agreed()
    await settle(ctx, paid)
    const { payment } = await settle(ctx, { ...paid, refunds: [returned('r1', 1_000)] })
    expect(payment).toMatchObject({ state: 'refunded', refundedCents: 1_000 })
    expect(await getAgreementRow(ctx.companyId, agreementId)).toMatchObject({
      state: 'accepted',
      paidCents: 0,
      standingKey: debtId,
    })
    expect(await getChargeRow(ctx.companyId, chargeId)).toMatchObject({ state: 'refunded', refundedCents: 1_000 })
    expect(await debtStateNow(ctx, debtId)).toBe('agreed')
    const { recoveryOutcomes } = tables
    expect(await db().select().from(recoveryOutcomes).where(eq(recoveryOutcomes.debtId, debtId))).toEqual([])
    expect(await events(ctx)).toEqual(expect.arrayContaining(['payment.refunded', 'agreement.reinstated']))
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 0, receivable: 1_000 })
  })

  it('told with another amount keeps the first, and the trail says so once', async () => {
    const { ctx, paid } = await agreed()
    await settle(ctx, paid)
    for (const amountCents of [900, 900, 800]) {
      const { fault, payment } = await settle(ctx, { ...paid, amountCents })
      expect(fault).toBe('amount_differs')
      expect(payment.amountCents).toBe(1_000)
    }
    expect((await actions(ctx)).filter((action) => action === 'payment.amount_differs')).toHaveLength(1)
  })

  it('with fine and interest: the agreement is paid by the rest, the charges are told apart', async () => {
    const { ctx, paid, agreementId, setDay } = await agreed()
    setDay(40)
    const { payment } = await settle(ctx, { ...paid, amountCents: 1_030, lateChargesCents: 30, paidAt: noon(40) })
    expect(payment.finding).toBe('late')
    expect(await getAgreementRow(ctx.companyId, agreementId)).toMatchObject({ state: 'completed', paidCents: 1_000 })
    expect(await balances(ctx.companyId, { simulated: false, agreementId })).toEqual({
      bank: 1_030,
      receivable: 0,
      unmatched: 0,
      customer_credit: 0,
      negotiated: -1_000,
      late_charges: -30,
    })
  })

  it.each(['disputed', 'closed'] as const)('counts, and leaves a %s debt as it is', async (state) => {
    const { ctx, paid, agreementId, debtId } = await agreed()
    await setDebtState(ctx.companyId, debtId, state)
    await settle(ctx, { ...paid, amountCents: 400 })
    expect(await getAgreementRow(ctx.companyId, agreementId)).toMatchObject({ state: 'active', paidCents: 400 })
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 400, receivable: 600 })
    expect(await debtStateNow(ctx, debtId)).toBe(state)
    const rest = receiptOf('B', { txid: paid.txid, amountCents: 600 })
    await settle(ctx, rest)
    expect(await debtStateNow(ctx, debtId)).toBe('paid')
    // Said again after all was paid; that the money went back does not take it away.
    await setDebtState(ctx.companyId, debtId, state)
    await settle(ctx, { ...rest, refunds: [returned('r1', 600)] })
    expect(await getAgreementRow(ctx.companyId, agreementId)).toMatchObject({ state: 'active', paidCents: 400 })
    expect(await debtStateNow(ctx, debtId)).toBe(state)
  })

  it('of the simulator pays no real charge, and real money no simulated one', async () => {
    const { ctx, paid, agreementId } = await agreed()
    const { payment } = await settle(ctx, paid, 'simulator')
    expect(payment).toMatchObject({ simulated: true, state: 'unmatched', finding: 'unknown' })
    expect(await getAgreementRow(ctx.companyId, agreementId)).toMatchObject({ state: 'accepted' })
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 0, receivable: 1_000 })
    expect(await balances(ctx.companyId, { simulated: true })).toMatchObject({ bank: 1_000, unmatched: -1_000 })
  })

  it('keeps the word for its day or a later one, not one that had passed', async () => {
    const { ctx, paid, debtId, customerId } = await agreed()
    for (const day of [addDays(firstDay, -1), firstDay, addDays(firstDay, 9)])
      await transaction(() =>
        recordPromise(ctx, { customerId, debtId, conversationId: '', simulated: false, day, amountCents: null }),
      )
    await settle(ctx, paid)
    const promises = await promisesOf(ctx.companyId, customerId)
    expect(promises.map(({ day, state }) => [day, state]).sort()).toEqual([
      [addDays(firstDay, -1), 'open'],
      [firstDay, 'kept'],
      [addDays(firstDay, 9), 'kept'],
    ])
  })

  it('keeps a word of a sum once that much came since, not by a centavo', async () => {
    const { ctx, paid, debtId, customerId, setDay } = await agreed()
    setDay(2)
    const word = { customerId, debtId, conversationId: '', simulated: false, day: addDays(firstDay, 5) }
    await transaction(() => recordPromise(ctx, { ...word, amountCents: 500 }))
    const stateNow = async () => (await promisesOf(ctx.companyId, customerId)).map(({ state }) => state)
    const pay = (name: string, amountCents: number, days: number) =>
      settle(ctx, receiptOf(name, { txid: paid.txid, amountCents, paidAt: noon(days) }))
    await pay('B', 499, 1)
    await pay('C', 1, 2)
    expect(await stateNow()).toEqual(['open'])
    await pay('D', 498, 3)
    expect(await stateNow()).toEqual(['open'])
    await pay('E', 1, 5)
    expect(await stateNow()).toEqual(['kept'])
    expect((await events(ctx)).filter((type) => type === 'promise.kept')).toHaveLength(1)
  })

  it('for a proposal is the yes to it; the second payment is double and the customer’s', async () => {
    const world = await moneyWorld()
    const { ctx } = world
    const agreement = await storedAgreement(ctx, { ...world, state: 'proposed' })
    const charge = { txid: txidOf('P'), amountCents: 1_000 }
    await transaction(() => storeCharge(ctx, agreement, charge))
    expect(await entrySums(ctx)).toEqual([])
    await settle(ctx, receiptOf('P1', { txid: charge.txid, amountCents: 400 }))
    expect(await getAgreementRow(ctx.companyId, agreement.id)).toMatchObject({
      state: 'active',
      standingKey: world.debtId,
    })
    await settle(ctx, receiptOf('P2', { txid: charge.txid, amountCents: 600, paidAt: noon(1) }))
    const { payment } = await settle(ctx, receiptOf('P3', { txid: charge.txid, amountCents: 600, paidAt: noon(2) }))
    expect(payment).toMatchObject({ finding: 'double', state: 'matched' })
    expect(await balances(ctx.companyId, { simulated: false })).toMatchObject({ bank: 1_600, customer_credit: -600 })
    const { payments } = tables
    const own = and(eq(payments.companyId, ctx.companyId), eq(payments.agreementId, agreement.id))
    const rows = await db().select().from(payments).where(own)
    expect(rows.map(({ finding }) => finding).sort()).toEqual(['double', 'exact', 'partial'])
    expect(await actions(ctx)).toEqual(
      expect.arrayContaining(['agreement.accepted', 'agreement.activated', 'agreement.completed']),
    )
  })
})
