import { describe, expect, it } from 'vitest'
import { order, useBank } from '@/tests/support/pix-api/use-bank'
import { bacenProvider, registerWebhook } from '../provider'

const { bank, session } = useBank()
const now = Date.parse('2026-11-22T15:00:00Z')

async function paid() {
  const wanted = order()
  const provider = bacenProvider(session())
  await provider.issue(wanted)
  return { provider, pix: bank().books.pay(wanted.txid) }
}

describe('money sent back', () => {
  it('is asked for under our key and is on its way until the bank says it arrived', async () => {
    const { provider, pix } = await paid()
    const asked = { endToEndId: pix.endToEndId, refundKey: 'RFD1', amountCents: 1_000, now }
    const report = await provider.refund(asked)
    expect(report).toMatchObject({ refundKey: 'RFD1', amountCents: 1_000, state: 'processing', settledAt: 0 })
    const [refund] = pix.devolucoes ?? []
    if (refund) bank().books.settle(refund)
    const known = await provider.payment(pix.endToEndId)
    expect(known?.refunds).toMatchObject([{ refundKey: 'RFD1', state: 'returned', settledAt: expect.any(Number) }])
    expect(known?.refunds[0]?.settledAt).toBeGreaterThan(0)
  })

  it('goes once when the answer was lost', async () => {
    const { provider, pix } = await paid()
    bank().trouble.push({ kind: 'lost' }, { kind: 'lost' })
    await provider.refund({ endToEndId: pix.endToEndId, refundKey: 'RFD2', amountCents: 500, now })
    expect(pix.devolucoes).toHaveLength(1)
  })

  it('is never more than came, and the same key never another sum', async () => {
    const { provider, pix } = await paid()
    const refund = (refundKey: string, amountCents: number) =>
      provider.refund({ endToEndId: pix.endToEndId, refundKey, amountCents, now })
    await expect(refund('A', 245_076)).rejects.toMatchObject({ reason: 'payment_provider_refused' })
    await refund('B', 245_075)
    await expect(refund('B', 100)).rejects.toMatchObject({ reason: 'payment_provider_unavailable' })
    await expect(refund('C', 1)).rejects.toMatchObject({ reason: 'payment_provider_refused' })
    const unknown = provider.refund({ endToEndId: `E${'0'.repeat(31)}`, refundKey: 'D', amountCents: 1, now })
    await expect(unknown).rejects.toMatchObject({ reason: 'payment_provider_refused' })
  })
})

it('the bank is told where its notices go', async () => {
  const webhookUrl = 'https://aval.example.com/api/v1/webhooks/pix/abc'
  await registerWebhook(session(), 'cobranca@exemplo.com.br', webhookUrl)
  expect(bank().books.webhooks.get('cobranca@exemplo.com.br')).toMatchObject({ webhookUrl })
  expect(bank().seen).toMatchObject([{ faults: [] }])
})
