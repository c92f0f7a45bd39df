import { describe, expect, it } from 'vitest'
import { recordPreference } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { talkingCompany } from '../../__tests__/support/company'
import { bankPays, lastWords, payable, talkOf } from '../../__tests__/support/payments'
import { takeOver } from '../../inbox/take-over'
import { getConversationRow, noteRows } from '../../repository'
import { hearPayment } from '../hear-payment'
import { thankPayment } from '../thank-payment'

useTestDatabase()

async function txidOf(ctx: Parameters<typeof talkOf>[0], id: string) {
  const { talk } = await talkOf(ctx, id)
  const found = /62\d{2}05(\d{2})([A-Za-z0-9]+)/.exec(talk.pay?.code ?? '')
  return (found?.[2] ?? '').slice(0, Number(found?.[1] ?? 0))
}

async function paid(n: number, { share = 1, channel = 'sms' as 'sms' | 'simulator' } = {}) {
  const { ctx, clock } = talkingCompany()
  const talk = await payable(ctx, n, channel)
  const { totalCents } = talk.agreement
  const cents = Math.round(totalCents * share)
  const { payment } = await bankPays(ctx, await txidOf(ctx, talk.id), cents, channel === 'simulator')
  const heard = await hearPayment(ctx, { paymentId: payment.id, seconds: 12, method: 'pix' })
  return { ...talk, ctx, clock, payment, heard, cents }
}

describe('a confirmed payment', () => {
  it('is thanked once, tells that all is paid, asks for a grade and keeps `paid` afterwards', async () => {
    const { ctx, id, heard, payment, say } = await paid(38)
    expect(heard).toEqual({ kind: 'heard' })
    expect(await getConversationRow(ctx.companyId, id)).toMatchObject({ outcome: 'paid' })
    expect(await thankPayment(ctx, id)).toEqual({ kind: 'thanked' })
    expect(await lastWords(ctx, id)).toMatch(/R\$ \d/)
    expect(await lastWords(ctx, id)).toMatch(/concluíd|por inteiro|todo pago|integralmente/)
    expect(await thankPayment(ctx, id)).toEqual({ kind: 'not_needed' })
    expect(await hearPayment(ctx, { paymentId: payment.id, seconds: 12, method: 'pix' })).toEqual({ kind: 'known' })
    const graded = await say('5')
    expect(graded.conversation).toMatchObject({ outcome: 'paid', state: 'closed', satisfaction: 5 })
  })

  it('tells what is left and the next day where some of it came', async () => {
    const { ctx, id } = await paid(32, { share: 0.4 })
    expect(await getConversationRow(ctx.companyId, id)).toMatchObject({ outcome: 'partly_paid' })
    expect(await thankPayment(ctx, id)).toEqual({ kind: 'thanked' })
    expect(await lastWords(ctx, id)).toMatch(/falta|resta/i)
    expect(await lastWords(ctx, id)).toMatch(/\d{2}\/\d{2}\/2026/)
    expect(await getConversationRow(ctx.companyId, id)).toMatchObject({ state: 'open' })
  })

  it('waits until the contact policy allows thanks', async () => {
    const { ctx, clock, id } = await paid(33)
    clock.at = Date.parse('2026-11-24T22:30:00-03:00')
    const later = await thankPayment(ctx, id)
    expect(later).toMatchObject({ kind: 'later' })
    if (later.kind === 'later') clock.at = later.at
    expect(new Date(clock.at).toISOString()).toBe('2026-11-25T12:00:00.000Z')
    expect(await thankPayment(ctx, id)).toEqual({ kind: 'thanked' })
  })

  it('is only noted while a person holds the conversation, whoever is faster', async () => {
    const { ctx, id } = await paid(34)
    const before = (await getConversationRow(ctx.companyId, id)).messages
    const [, done] = await Promise.all([takeOver(ctx, { id }), thankPayment(ctx, id)])
    const row = await getConversationRow(ctx.companyId, id)
    const said = row.messages - before
    expect(done.kind).toBe(said === 1 ? 'thanked' : 'noted')
    expect(await noteRows(ctx.companyId, id)).toHaveLength(said === 1 ? 0 : 1)

    const held = await paid(35)
    await takeOver(held.ctx, { id: held.id })
    expect(await thankPayment(held.ctx, held.id)).toEqual({ kind: 'noted' })
    expect(await thankPayment(held.ctx, held.id)).toEqual({ kind: 'not_needed' })
  })

  it('is only noted where the customer wants no messages', async () => {
    const { ctx, id } = await paid(36)
    await recordPreference(ctx, { id: 'cli-Silva-36', preference: { kind: 'opt_out' } })
    const before = (await getConversationRow(ctx.companyId, id)).messages
    expect(await thankPayment(ctx, id)).toEqual({ kind: 'noted' })
    expect((await getConversationRow(ctx.companyId, id)).messages).toBe(before)
  })
})
