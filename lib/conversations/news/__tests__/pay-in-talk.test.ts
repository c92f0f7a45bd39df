import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { checkReply } from '@/lib/guard'
import { readBrCode } from '@/lib/payments'
import { useTestDatabase } from '@/tests/support/database'
import { talkingCompany } from '../../__tests__/support/company'
import { agreedTalk, payable, talkOf } from '../../__tests__/support/payments'
import { partsOf } from '../../core/parts'
import { loadGuardContext } from '../../inbox/load-guard-context'
import { getConversationRow } from '../../repository'
import { sampleTalkCase } from '../../simulator/synthetic-case'
import { storeReply } from '../../store-reply'

useTestDatabase()
const { payLinks, paymentRequests } = tables

describe('an accepted offer', () => {
  it('brings its first charge and the debtor’s page, both in the reply, the code in a message of its own', async () => {
    const { ctx } = talkingCompany()
    const { turn, agreement } = await payable(ctx, 21)
    const segments = turn.reply?.segments ?? []
    const code = segments.find(({ name }) => name === 'pix_code')?.text ?? ''
    const url = segments.find(({ name }) => name === 'pay_link')?.text ?? ''
    expect(partsOf(segments)).toContain(code)
    const [charge] = await db().select().from(paymentRequests).where(eq(paymentRequests.agreementId, agreement.id))
    expect(charge).toMatchObject({
      code,
      state: 'awaiting_payment',
      installment: 1,
      conversationId: agreement.conversationId,
    })
    expect(readBrCode(code)).toMatchObject({ amountCents: agreement.schedule[0]?.amountCents, txid: charge?.txid })
    const links = await db().select().from(payLinks).where(eq(payLinks.conversationId, agreement.conversationId))
    expect(links).toHaveLength(1)
    expect(JSON.stringify(links)).not.toContain(url.split('/').at(-1))
  })

  it('is told again with the same page, and with a new code once the first expired', async () => {
    const { ctx, clock } = talkingCompany()
    const { id, say } = await agreedTalk(ctx, 22)
    const before = (await talkOf(ctx, id)).talk.pay
    const again = await say('manda o pix de novo')
    const values = Object.fromEntries((again.reply?.segments ?? []).map(({ name = '', text }) => [name, text]))
    expect(values).toMatchObject({ pix_code: before?.code, pay_link: before?.url })
    clock.at += 20 * 86_400_000
    const later = await say('manda o código pix')
    const fresh = later.reply?.segments.find(({ name }) => name === 'pix_code')?.text
    expect(fresh).toBeDefined()
    expect(fresh).not.toBe(before?.code)
  })

  it('persists nothing where somebody was faster', async () => {
    const { ctx } = talkingCompany()
    const { id, turn } = await agreedTalk(ctx, 23)
    const row = await getConversationRow(ctx.companyId, id)
    const count = async () => (await db().select().from(payLinks).where(eq(payLinks.companyId, ctx.companyId))).length
    const before = await count()
    const stale = { ...row, revision: row.revision - 1 }
    const inbound = {
      row: stale,
      stored: await talkOf(ctx, id),
      message: turn.message,
      text: '',
      intent: turn.intent,
      transcript: [],
      repeated: false,
    }
    const draft = {
      filled: { text: 'Olá.', segments: [], unknown: [] },
      violations: [],
      writer: {
        provider: 'offline' as const,
        model: '',
        fallback: null,
        attempts: 1,
        tokensIn: 0,
        tokensOut: 0,
        costMicros: 0,
        ms: 0,
      },
    }
    const [link] = await db().select().from(payLinks).where(eq(payLinks.conversationId, id))
    if (!link) throw new Error('no link')
    const decided = {
      talkCase: sampleTalkCase(ctx.now()),
      turn: {
        state: inbound.stored.talk,
        moves: [],
        effects: [],
        nextAction: 'await_payment' as const,
        escalate: null,
        close: false,
        outcome: null,
      },
      composed: { sent: draft, blocked: [], unsaid: false },
      chosen: { id: '', number: 1, version: 1, persona: {} as never, because: [], experimentId: '', confidence: 1 },
      payment: { link: { ...link, id: 'plk_other', slugHash: 'other' } },
      verdict: { allowed: true, rules: [], checked: [] },
      escalate: null,
    }
    expect(await storeReply(ctx, stale, inbound, decided, null, 1)).toBeNull()
    expect(await count()).toBe(before)
  })
})

it('lets nobody put another conversation’s code or page, or any other key, into a reply', async () => {
  const { ctx } = talkingCompany()
  const [mine, other] = [await agreedTalk(ctx, 24), await agreedTalk(ctx, 25)]
  const context = await loadGuardContext(ctx, mine.id)
  const [own, foreign] = [(await talkOf(ctx, mine.id)).talk.pay, (await talkOf(ctx, other.id)).talk.pay]
  const verdict = (text: string) => checkReply(text, context).verdict
  expect(verdict(`Segue o código:\n\n${own?.code}\n\nSua página: ${own?.url}`)).toBe('allow')
  expect(verdict(`Segue o código:\n\n${foreign?.code}`)).toBe('block')
  expect(verdict(`Sua página: ${foreign?.url}`)).toBe('block')
  expect(verdict('A chave PIX é financeiro@exemplo.com.br')).toBe('block')
})
