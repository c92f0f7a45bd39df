import { beforeAll, describe, expect, it } from 'vitest'
import { recordPreference, setDebtState } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { chargingCompany, proposal } from '../../__tests__/support/charging-company'
import { cancelAgreement } from '../../agreements/cancel-agreement'
import { getAgreement } from '../../agreements/get-agreement'
import { listAgreements } from '../../agreements/list-agreements'
import { readBrCode } from '../../core/br-code'
import { balances } from '../../ledger/balances'
import { processPayment } from '../process-payment'

useTestDatabase()
let company: ReturnType<typeof chargingCompany>
beforeAll(() => {
  company = chargingCompany()
})
let customers = 0
function talking() {
  customers += 1
  return company.talking(customers)
}
const process = (...asked: Parameters<typeof proposal>) => processPayment(company.ctx, proposal(...asked))
const refused = (reason: string) => expect.objectContaining({ reason })

describe('a payment is processed', () => {
  it('as the founding document sends it: agreement, charge, a code that reads back, a page', async () => {
    const talk = await talking()
    const { agreement, charge, paymentUrl, webhookUrl } = await process(talk.conversationId)
    expect(agreement).toMatchObject({ state: 'accepted', totalCents: 245_075, kind: 'cash', standingKey: talk.debtId })
    expect(charge).toMatchObject({
      state: 'awaiting_payment',
      installment: 1,
      amountCents: 245_075,
      dueDay: '2026-11-27',
    })
    expect(readBrCode(charge.code)).toMatchObject({
      kind: 'static',
      pixKey: 'cobranca@exemplo.com.br',
      amountCents: 245_075,
      merchantName: 'Consorcio Exemplo Ltda',
      txid: charge.txid,
    })
    expect(paymentUrl).toMatch(/\/pay\/[0-9a-z]{26}$/)
    expect(webhookUrl).toBeNull()
    const { charges, ...seen } = await getAgreement(company.ctx, agreement.id)
    expect(charges.map(({ id }) => id)).toEqual([charge.id])
    expect(seen.nextDueDay).toBe('2026-11-27')
    expect(await balances(company.ctx.companyId, { simulated: false, agreementId: agreement.id })).toMatchObject({
      receivable: 245_075,
      negotiated: -245_075,
    })
  })

  it('once: the same terms again give the same agreement and its open charge', async () => {
    const { conversationId } = await talking()
    const first = await process(conversationId)
    const again = await process(conversationId)
    expect([again.agreement.id, again.charge.id]).toEqual([first.agreement.id, first.charge.id])
    expect(again.paymentUrl).not.toBe(first.paymentUrl)
    company.clock.at += 4 * 3_600_000
    await expect(process(conversationId, { total_amount: 2400 })).rejects.toEqual(refused('agreement_exists'))
  })

  it('once under twenty at once, whatever they say', async () => {
    const { conversationId } = await talking()
    const asked = Array.from({ length: 20 }, (_, i) =>
      process(conversationId, i % 2 ? {} : { total_amount: 2300, discount_applied: 150.75 }),
    )
    const done = await Promise.allSettled(asked)
    const made = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(new Set(made.map(({ agreement }) => agreement.id)).size).toBe(1)
    expect(new Set(made.map(({ charge }) => charge.id)).size).toBe(1)
    expect([made.length, failed.length]).toEqual([10, 10])
    for (const error of failed) expect(error).toEqual(refused('agreement_exists'))
  })

  it('in instalments with the cents on the last, each on a day on which banks settle', async () => {
    const { conversationId } = await talking()
    const change = { payment_option: 'installments', installments: 7, due_date: '2026-11-28' }
    const { agreement, charge } = await process(conversationId, change)
    expect(agreement.schedule.map(({ amountCents }) => amountCents)).toEqual([...Array(6).fill(35_010), 35_015])
    // The 28th is a Saturday.
    expect(agreement.schedule[0]?.dueDay).toBe('2026-11-30')
    expect(charge.amountCents).toBe(35_010)
  })

  it('with a first payment and a discount in percent', async () => {
    const one = await talking()
    const down = { payment_option: 'down_payment', installments: 3, first_payment: 500 }
    expect((await process(one.conversationId, down)).agreement).toMatchObject({ kind: 'down_payment' })
    const two = await talking()
    const { agreement } = await process(two.conversationId, { total_amount: 2205.68, discount_applied: 10 })
    expect(agreement.discountCents).toBe(24_507)
  })
})

describe('the customer’s yes', () => {
  it('is asked for where it is missing or uncertain', async () => {
    const { conversationId } = await talking()
    await expect(process(conversationId, {}, null)).rejects.toEqual(refused('confirmation_required'))
    const unsure = { method: 'voice', confidence: 0.8, confidence_threshold: 0.85 }
    await expect(process(conversationId, {}, unsure)).rejects.toEqual(refused('confirmation_required'))
    expect((await process(conversationId, {}, { ...unsure, confidence: 0.9 })).agreement.state).toBe('accepted')
  })

  it('may come later: what is proposed binds nothing until then', async () => {
    const { conversationId, debtId } = await talking()
    const open = { payment_confirmation_required: false }
    const proposed = await process(conversationId, open, null)
    expect(proposed.agreement).toMatchObject({ state: 'proposed', standingKey: proposed.agreement.id })
    expect(
      await balances(company.ctx.companyId, { simulated: false, agreementId: proposed.agreement.id }),
    ).toMatchObject({ receivable: 0 })
    expect((await process(conversationId, open, null)).agreement.id).toBe(proposed.agreement.id)
    const accepted = await process(conversationId)
    expect(accepted.agreement).toMatchObject({ id: proposed.agreement.id, state: 'accepted', standingKey: debtId })
    expect(accepted.charge.id).toBe(proposed.charge.id)
  })

  it('to other terms ends what was proposed', async () => {
    const { conversationId, customerId } = await talking()
    const { agreement } = await process(conversationId, { payment_confirmation_required: false }, null)
    await process(conversationId, { total_amount: 2300, discount_applied: 150.75 })
    const { data } = await listAgreements(company.ctx, { customer_id: customerId, limit: 10 })
    const old = data.find(({ id }) => id === agreement.id)
    expect(old).toMatchObject({ state: 'cancelled', endReason: 'superseded' })
  })
})

describe('a payment is refused', () => {
  it.each([
    ['max_discount', { total_amount: 1000, discount_applied: 1450.75 }],
    ['exceeds_debt', { total_amount: 3000 }],
    ['min_installment', { payment_option: 'installments', installments: 30 }],
    ['horizon', { due_date: '2027-03-01' }],
    ['past_day', { due_date: '2026-11-20' }],
  ])('outside the policy, naming %s with its figures', async (code, change) => {
    const { conversationId } = await talking()
    const fault = expect.objectContaining({ code, words: `limit_${code}` })
    const error = expect.objectContaining({
      reason: 'proposal_outside_policy',
      faults: expect.arrayContaining([fault]),
    })
    await expect(process(conversationId, change)).rejects.toEqual(error)
  })

  it.each([
    ['discount_unexplained', { total_amount: 2300, discount_applied: 3 }],
    ['installments_needed', { payment_option: 'installments' }],
    ['first_payment_needed', { payment_option: 'down_payment', installments: 3 }],
    ['schedule_option_differs', { installments: 2 }],
    ['schedule_day_differs', { schedule: [{ due_date: '2026-11-26', amount: 2450.75 }] }],
  ])('where it contradicts itself: %s', async (code, change) => {
    const { conversationId } = await talking()
    const error = expect.objectContaining({ faults: [expect.objectContaining({ code })] })
    await expect(process(conversationId, change)).rejects.toEqual(error)
  })

  it('by a method nobody here charges by, saying which there are', async () => {
    const { conversationId } = await talking()
    const error = expect.objectContaining({
      reason: 'payment_method_unavailable',
      params: { method: 'credit_card', offered: 'pix' },
    })
    await expect(process(conversationId, { payment_method: 'credit_card' })).rejects.toEqual(error)
  })

  it('for a debt that is disputed or paid, and for who asked to be left alone', async () => {
    for (const [state, reason] of [
      ['disputed', 'debt_disputed'],
      ['paid', 'debt_not_open'],
      ['closed', 'debt_not_open'],
    ] as const) {
      const { conversationId, debtId } = await talking()
      await setDebtState(company.ctx.companyId, debtId, state)
      await expect(process(conversationId)).rejects.toEqual(refused(reason))
    }
    const { conversationId, customerId } = await talking()
    await recordPreference(company.ctx, { id: customerId, preference: { kind: 'opt_out' } })
    await expect(process(conversationId)).rejects.toEqual(refused('customer_opted_out'))
  })

  it('for a conversation that nobody knows', async () => {
    await expect(process('conv_unknown')).rejects.toEqual(refused('not_found'))
  })
})

it('an agreement that is cancelled frees its debt, its charge and its place in the ledger', async () => {
  const { conversationId } = await talking()
  const { agreement, charge } = await process(conversationId)
  await cancelAgreement(company.ctx, { agreement_id: agreement.id, reason: 'customer_asked' })
  const after = await getAgreement(company.ctx, agreement.id)
  expect(after).toMatchObject({ state: 'cancelled', endReason: 'customer_asked', standingKey: agreement.id })
  expect(after.charges).toEqual([expect.objectContaining({ id: charge.id, state: 'cancelled' })])
  expect(await balances(company.ctx.companyId, { simulated: false, agreementId: agreement.id })).toMatchObject({
    receivable: 0,
  })
  const again = cancelAgreement(company.ctx, { agreement_id: agreement.id })
  await expect(again).rejects.toEqual(refused('agreement_ended'))
  expect((await process(conversationId)).agreement.id).not.toBe(agreement.id)
})
