import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError, invalid } from '@/lib/platform/errors'
import { jobByKey } from '@/lib/platform/jobs/repository'
import { useTestDatabase } from '@/tests/support/database'
import { chargingCompany, proposal } from '../../__tests__/support/charging-company'
import { cancelAgreement } from '../../agreements/cancel-agreement'
import { getAgreement } from '../../agreements/get-agreement'
import { listAgreements } from '../../agreements/list-agreements'
import { runClock } from '../../clock/run-clock'
import { brCode } from '../../core/br-code'
import { issueChargeJob, withdrawChargeJob } from '../../job-names'
import { processPayment } from '../../process/process-payment'
import type { ChargeOrder, PixProvider } from '../../providers/port'
import type { Receipt } from '../../receipt'
import { settingsOf } from '../../settings/settings-of'
import { issueCharge } from '../issue-charge'

const bank = { up: true, refuses: false, asked: [] as ChargeOrder[], cancelled: [] as string[], paid: [] as Receipt[] }
const down = () => new AppError('unavailable', 'payment_provider_unavailable', { fault: 'timeout' })

/** A bank behind a network, as far as charges go. */
const remote: PixProvider = {
  name: 'bacen',
  methods: ['pix'],
  local: false,
  refundsByHand: false,
  issue: async (order) => {
    bank.asked.push(order)
    if (!bank.up) throw down()
    if (bank.refuses) throw invalid('payment_provider_refused', { reason: 'chave' })
    const { merchantName, merchantCity, pixKey } = order
    return { code: brCode({ merchantName, merchantCity, location: `pix.banco.com.br/${order.txid}` }), pixKey }
  },
  cancel: async (txid) => {
    bank.cancelled.push(txid)
  },
  read: async (txid) => {
    if (!bank.up) throw down()
    return bank.paid.filter((receipt) => receipt.txid === txid)
  },
  payment: async () => null,
  refund: async () => {
    throw down()
  },
}
vi.mock('../../settings/provider-of', () => ({
  providerOf: async (companyId: string) => ({ provider: remote, settings: await settingsOf(companyId) }),
}))

useTestDatabase()
let company: ReturnType<typeof chargingCompany>
let customers = 100
beforeEach(() => {
  company = chargingCompany()
  Object.assign(bank, { up: true, refuses: false, asked: [], cancelled: [], paid: [] })
})
async function ask() {
  customers += 1
  const talk = await company.talking(customers)
  return { ...talk, process: () => processPayment(company.ctx, proposal(talk.conversationId)) }
}
const tick = () =>
  runClock({
    companyId: company.ctx.companyId,
    jobId: 'job_test',
    signal: new AbortController().signal,
    now: company.ctx.now,
  })

describe('a charge of a bank behind a network', () => {
  it('is stored first, asked for after, with the payer where it is due later', async () => {
    const { charge } = await (await ask()).process()
    expect(charge).toMatchObject({ state: 'awaiting_payment', provider: 'bacen', dueDay: '2026-11-27' })
    expect(charge.txid).toMatch(/^[A-Za-z0-9]{26,35}$/)
    expect(bank.asked).toEqual([
      expect.objectContaining({
        txid: charge.txid,
        today: '2026-11-24',
        payer: expect.objectContaining({ name: expect.stringContaining('Deve') }),
      }),
    ])
    expect(await jobByKey(company.ctx.companyId, issueChargeJob, charge.id)).toMatchObject({ state: 'queued' })
  })

  it('survives a bank that does not answer: agreed, asked for again with the same name', async () => {
    const { process, customerId } = await ask()
    bank.up = false
    await expect(process()).rejects.toMatchObject({ reason: 'payment_provider_unavailable' })
    const { data } = await listAgreements(company.ctx, { customer_id: customerId, limit: 10 })
    expect(data).toMatchObject([{ state: 'accepted' }])
    bank.up = true
    const { charge, agreement } = await process()
    expect(agreement.id).toBe(data[0]?.id)
    expect(new Set(bank.asked.map(({ txid }) => txid))).toEqual(new Set([charge.txid]))
    expect(await issueCharge(company.ctx, charge.id)).toMatchObject({ code: charge.code })
    expect(bank.asked).toHaveLength(2)
  })

  it('fails where the bank refuses it, and says so', async () => {
    const { process, customerId } = await ask()
    bank.refuses = true
    await expect(process()).rejects.toMatchObject({ reason: 'payment_provider_refused' })
    const { data } = await listAgreements(company.ctx, { customer_id: customerId, limit: 10 })
    const { charges } = await getAgreement(company.ctx, data[0]?.id ?? '')
    expect(charges).toMatchObject([{ state: 'failed', errorCode: 'payment_provider_refused' }])
    bank.refuses = false
    expect((await process()).charge.id).not.toBe(charges[0]?.id)
  })

  it('is withdrawn at the bank when its agreement ends', async () => {
    const { agreement, charge } = await (await ask()).process()
    await cancelAgreement(company.ctx, { agreement_id: agreement.id, reason: 'other' })
    expect(await jobByKey(company.ctx.companyId, withdrawChargeJob, charge.id)).toMatchObject({ state: 'queued' })
  })
})

describe('the clock before a bank', () => {
  const later = () => {
    company.clock.at += 20 * 86_400_000
  }

  it('finds money whose notice was lost before it ends or breaks anything', async () => {
    const { agreement, charge } = await (await ask()).process()
    bank.paid.push({
      endToEndId: 'E0000000020261126000000000000001',
      txid: charge.txid,
      amountCents: 245_075,
      lateChargesCents: 0,
      paidAt: company.clock.at + 3_600_000,
      payer: { name: '', document: '', words: '' },
      refunds: [],
    })
    later()
    expect(await tick()).toMatchObject({ charges_expired: 0, agreements_broken: 0 })
    const after = await getAgreement(company.ctx, agreement.id)
    expect(after).toMatchObject({ state: 'completed', paidCents: 245_075, charges: [{ state: 'paid' }] })
  })

  it('waits while the bank does not answer, and goes on when it does', async () => {
    const { agreement } = await (await ask()).process()
    later()
    bank.up = false
    expect(await tick()).toMatchObject({ charges_expired: 0, agreements_broken: 0 })
    bank.up = true
    expect(await tick()).toMatchObject({ charges_expired: 1, agreements_broken: 1 })
    expect((await getAgreement(company.ctx, agreement.id)).state).toBe('broken')
  })
})
