import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { useTestDatabase } from '@/tests/support/database'
import { chargingCompany, proposal } from '../../__tests__/support/charging-company'
import { listAgreements } from '../../agreements/list-agreements'
import { recordPromise } from '../../agreements/record-promise'
import { processPayment } from '../../process/process-payment'
import { settleReceipt } from '../../settle/settle-receipt'
import { dueToday } from '../due-today'

useTestDatabase()
let company: ReturnType<typeof chargingCompany>
let customers = 0
beforeEach(() => {
  company = chargingCompany()
})

const real = { simulated: false }
const talking = (options?: { simulated: boolean }) => {
  customers += 1
  return company.talking(customers, options)
}
const process = (id: string, changes: Record<string, unknown>) => processPayment(company.ctx, proposal(id, changes))
const word = (of: Awaited<ReturnType<typeof talking>>, amountCents: number | null = 5_000, simulated = false) =>
  transaction(() => recordPromise(company.ctx, { ...of, simulated, day: '2026-11-24', amountCents }))

async function pay(txid: string, amountCents: number) {
  const receipt = {
    endToEndId: `E0000000020261124${txid}`.slice(0, 32),
    txid,
    amountCents,
    lateChargesCents: 0,
    paidAt: company.clock.at,
    payer: { name: 'João', document: '', words: '' },
    refunds: [],
  }
  await transaction(() => settleReceipt(company.ctx, receipt, 'pix_webhook'))
}

describe('due today', () => {
  it('is nothing while nothing is', async () => {
    expect(await dueToday(company.ctx, real)).toEqual({
      today: '2026-11-24',
      lines: [],
      count: 0,
      paidCount: 0,
      amountCents: 0,
      paidCents: 0,
      late: { count: 0, cents: 0 },
    })
  })

  it('tells what is to come before what came, and sums both', async () => {
    const [one, two, three] = [await talking(), await talking(), await talking()]
    const paid = await process(one.conversationId, { due_date: '2026-11-24' })
    await process(two.conversationId, { due_date: '2026-11-24', payment_option: 'installments', installments: 3 })
    await process(three.conversationId, { due_date: '2026-11-25' })
    await pay(paid.charge?.txid ?? '', 245_075)
    const due = await dueToday(company.ctx, real)
    expect(due.lines.map(({ state, number, count }) => [state, number, count])).toEqual([
      ['until', 1, 3],
      ['paid', 1, 1],
    ])
    expect(due.lines[1]).toMatchObject({
      paidAt: company.clock.at,
      amountCents: 245_075,
      agreementId: paid.agreement.id,
    })
    expect(due).toMatchObject({ count: 2, paidCount: 1, paidCents: 245_075 })
    expect(due.amountCents).toBe(245_075 + (due.lines[0]?.amountCents ?? 0))
    const asked = { due: 'today', limit: 50 } as const
    expect((await listAgreements(company.ctx, asked)).data).toHaveLength(2)
    expect((await listAgreements(company.ctx, { ...asked, due: '2026-11-25' })).data).toHaveLength(1)
    company.clock.at += 86_400_000
    expect((await dueToday(company.ctx, real)).late).toEqual({ count: 1, cents: due.lines[0]?.amountCents })
  })

  it('counts a word without an agreement, once a debt, and beside no instalment of the same', async () => {
    const [one, two] = [await talking(), await talking()]
    await process(one.conversationId, { due_date: '2026-11-24' })
    await word(one)
    await word(two, 4_000)
    await word(two, null)
    const due = await dueToday(company.ctx, real)
    expect(due.count).toBe(2)
    expect(due.lines[1]).toMatchObject({ kind: 'word', agreementId: '', amountCents: null, state: 'until' })
  })

  it('never mixes what is played with what is real', async () => {
    const played = await talking({ simulated: true })
    await process(played.conversationId, { due_date: '2026-11-24' })
    await word(await talking(), 100, true)
    expect((await dueToday(company.ctx, real)).count).toBe(0)
    expect((await dueToday(company.ctx, { simulated: true })).count).toBe(2)
  })

  it('masks names for whom customers are not shown, and needs the scope of payments', async () => {
    const { conversationId } = await talking()
    await process(conversationId, { due_date: '2026-11-24' })
    const scopes = new Set(['payments:read'] as const)
    expect((await dueToday({ ...company.ctx, scopes }, real)).lines[0]?.name).toMatch(/^\p{L}\*\*\*/u)
    await expect(dueToday({ ...company.ctx, scopes: new Set() }, real)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
