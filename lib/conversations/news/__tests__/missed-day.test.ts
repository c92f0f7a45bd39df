import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { breakAgreement } from '@/lib/payments'
import { useTestDatabase } from '@/tests/support/database'
import { talkingCompany } from '../../__tests__/support/company'
import { eventId, lastWords, payable, talkOf } from '../../__tests__/support/payments'
import { takeOver } from '../../inbox/take-over'
import { conversationsOfCustomer, getConversationRow, noteRows } from '../../repository'
import { debtorTold } from '../debtor-told'
import { followMissedDay } from '../follow-missed-day'

useTestDatabase()
const dayMs = 86_400_000

async function broken(n: number) {
  const { ctx, clock } = talkingCompany()
  const talk = await payable(ctx, n)
  const day = talk.agreement.nextDueDay
  clock.at = Date.parse(`${day}T11:00:00-03:00`) + 8 * dayMs
  expect(await transaction(() => breakAgreement(ctx, talk.agreement.id))).toBe(true)
  const { id, agreement } = talk
  const missed = { eventId: eventId(), kind: 'agreement' as const, conversationId: id, agreementId: agreement.id, day }
  return { ...talk, ctx, clock, missed }
}

describe('a broken agreement', () => {
  it('is followed once, by the persona of broken promises, with the offers of today', async () => {
    const { ctx, id, missed, say } = await broken(52)
    expect(await followMissedDay(ctx, missed)).toEqual({ kind: 'sent' })
    const row = await getConversationRow(ctx.companyId, id)
    expect(row).toMatchObject({ personaNumber: 8, state: 'open', outcome: 'open' })
    const words = await lastWords(ctx, id)
    expect(words).toContain(missed.day.split('-').reverse().join('/'))
    expect(words).toMatch(/1\)[\s\S]*2\)/)
    expect(await followMissedDay(ctx, missed)).toEqual({ kind: 'not_needed' })
    expect((await getConversationRow(ctx.companyId, id)).messages).toBe(row.messages)
    const turn = await say('fecho a primeira')
    expect(['await_payment', 'await_confirmation']).toContain(turn.nextAction)
  })

  it('waits for the hours of the contact policy', async () => {
    const { ctx, clock, missed } = await broken(53)
    clock.at += 12 * 3_600_000
    const later = await followMissedDay(ctx, missed)
    expect(later).toMatchObject({ kind: 'later' })
    if (later.kind === 'later') clock.at = later.at
    expect(await followMissedDay(ctx, missed)).toEqual({ kind: 'sent' })
  })

  it('is left to the person who holds the conversation', async () => {
    const { ctx, id, missed } = await broken(54)
    await takeOver(ctx, { id })
    expect(await followMissedDay(ctx, missed)).toEqual({ kind: 'noted' })
    expect((await talkOf(ctx, id)).talk.agreement).toBeNull()
    expect(await noteRows(ctx.companyId, id)).toHaveLength(1)
  })
})

describe('what a debtor tells on the page', () => {
  it('makes the conversation wait for a person, once, with its reason', async () => {
    const { ctx } = talkingCompany()
    const { id, agreement } = await payable(ctx, 55)
    const { customerId, debtId } = agreement
    const told = {
      eventId: eventId(),
      topic: 'person' as const,
      noteId: 'dn_none',
      conversationId: id,
      customerId,
      debtId,
      simulated: false,
    }
    expect(await debtorTold(ctx, told)).toEqual({ kind: 'told' })
    expect(await debtorTold(ctx, told)).toEqual({ kind: 'known' })
    expect(await getConversationRow(ctx.companyId, id)).toMatchObject({
      escalationReason: 'customer_requests_human_agent',
    })
    expect(await noteRows(ctx.companyId, id)).toHaveLength(1)
    expect(await debtorTold(ctx, { ...told, eventId: eventId(), topic: 'stop' })).toEqual({ kind: 'told' })
    expect(await getConversationRow(ctx.companyId, id)).toMatchObject({ outcome: 'opted_out', state: 'closed' })
  })

  it('opens a conversation without a message where there is none', async () => {
    const { ctx } = talkingCompany()
    const { agreement } = await payable(ctx, 56, 'simulator')
    const { customerId, debtId } = agreement
    const told = {
      topic: 'dispute' as const,
      noteId: 'dn_none',
      conversationId: '',
      customerId,
      debtId,
      simulated: false,
    }
    expect(await debtorTold(ctx, { ...told, eventId: eventId() })).toEqual({ kind: 'told' })
    const [row] = await conversationsOfCustomer(ctx.companyId, customerId, false)
    expect(row).toMatchObject({ messages: 0, escalationReason: 'dispute', outcome: 'disputed', debtId })
  })
})
