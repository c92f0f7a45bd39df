import { expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { getDebtorCase } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { chargingCompany, proposal } from '../../__tests__/support/charging-company'
import { processPayment } from '../../process/process-payment'
import { settleReceipt } from '../../settle/settle-receipt'
import { listReceived } from '../received'
import { receivedSums } from '../received-sums'
import { receivedQuery } from '../schemas'

useTestDatabase()

it('a portfolio’s money is what was paid on its debts, less what of that went back', async () => {
  const { ctx, clock, talking } = chargingCompany()
  const receipts = [10_000, 7_000].map((amountCents, place) => ({
    endToEndId: `E000000002026112400000000000000${place}`,
    amountCents,
    lateChargesCents: 0,
    paidAt: clock.at,
    payer: { name: '', document: '', words: '' },
    refunds: [
      {
        refundKey: `D${place}`,
        amountCents: 1_000,
        state: 'returned' as const,
        requestedAt: clock.at,
        settledAt: clock.at,
      },
    ],
  }))
  const portfolios: string[] = []
  for (const [place, receipt] of receipts.entries()) {
    const who = await talking(place + 1, { portfolio: { portfolio_type: `carteira_${place}` } })
    const { charge } = await processPayment(ctx, proposal(who.conversationId, { due_date: '2026-11-24' }))
    await transaction(() => settleReceipt(ctx, { ...receipt, txid: charge?.txid ?? '' }, 'pix_webhook'))
    portfolios.push((await getDebtorCase(ctx.companyId, who, who.debtId)).debt.portfolioId)
  }
  const [first = '', second = ''] = portfolios
  const rowsOf = async (portfolio_id?: string) =>
    (await listReceived(ctx, receivedQuery.parse({ portfolio_id }))).data.map(({ row }) => row.amountCents)
  expect([await rowsOf(first), await rowsOf(second), await rowsOf()]).toEqual([[10_000], [7_000], [7_000, 10_000]])
  expect(await rowsOf('port_other')).toEqual([])
  const days = { from: '2026-11-24', to: '2026-11-24', simulated: false }
  expect(await receivedSums(ctx, { ...days, portfolioId: second })).toMatchObject({
    received: { count: 1, amount: 70 },
    refunded: { count: 1, amount: 10 },
    findings: [{ count: 1, amount: 70 }],
  })
  expect(await receivedSums(ctx, { ...days, simulated: true, portfolioId: second })).toMatchObject({
    received: { count: 0 },
    refunded: { count: 0 },
  })
})
