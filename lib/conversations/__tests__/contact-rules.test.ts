import { expect, it } from 'vitest'
import { recordPreference } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { debtor } from '@/tests/support/debtors'
import { sendAsPerson } from '../inbox/send-as-person'
import { takeOver } from '../inbox/take-over'
import { receiveMessage } from '../receive-message'
import { startConversation } from '../start-conversation'
import { ingest, talkingCompany } from './support/company'

useTestDatabase()
const hourMs = 3_600_000
const sms = 'sms' as const

it('binds people to the contact policy: a reply is free, writing first is not', async () => {
  const { ctx, clock } = talkingCompany()
  await ingest(ctx, debtor(1))
  const { conversation } = await startConversation(ctx, { customer_id: 'cli-Silva-1', channel: sms })
  const { id } = conversation
  await receiveMessage(ctx, id, { text: 'oi, quem é?' })
  await takeOver(ctx, { id })
  clock.at += hourMs
  const reply = await sendAsPerson(ctx, { id, text: 'Olá, tudo bem? Já respondo.' })
  expect(reply.message.proactive).toBe(false)
  expect(reply.stored.policy.checked.length).toBeGreaterThan(5)

  clock.at += 25 * hourMs
  const first = await sendAsPerson(ctx, { id, text: 'Olá, ainda posso ajudar?' })
  expect(first.message.proactive).toBe(true)
  const again = sendAsPerson(ctx, { id, text: 'Olá, e agora, posso ajudar?' })
  await expect(again).rejects.toMatchObject({
    reason: 'contact_forbidden',
    faults: expect.arrayContaining([expect.objectContaining({ code: 'contact_cap_per_day' })]),
  })
  clock.at += 24 * hourMs
  await recordPreference(ctx, { id: 'cli-Silva-1', preference: { kind: 'opt_out' } })
  const refused = sendAsPerson(ctx, { id, text: 'Olá, só mais uma coisa.' })
  await expect(refused).rejects.toMatchObject({ faults: [expect.objectContaining({ code: 'contact_opt_out' })] })
})

it('begins one conversation where six are begun at once', async () => {
  const { ctx } = talkingCompany({ sandbox: true })
  await ingest(ctx, debtor(2))
  const starts = Array.from({ length: 6 }, () => startConversation(ctx, { customer_id: 'cli-Silva-2', channel: sms }))
  const done = await Promise.allSettled(starts)
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const reasons = done.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { reason: string }).reason] : []))
  expect(reasons).toEqual(Array(5).fill('conversation_open'))
})

it('sends nothing but the template on WhatsApp outside 24 hours', async () => {
  const { ctx, clock } = talkingCompany()
  await ingest(ctx, debtor(5))
  const { conversation, verdict } = await startConversation(ctx, { customer_id: 'cli-Silva-5', channel: 'whatsapp' })
  expect(verdict.allowed).toBe(true)
  await receiveMessage(ctx, conversation.id, { text: 'oi' })
  await takeOver(ctx, { id: conversation.id })
  clock.at += 25 * hourMs
  const late = sendAsPerson(ctx, { id: conversation.id, text: 'Olá, posso ajudar?' })
  await expect(late).rejects.toMatchObject({ faults: [expect.objectContaining({ code: 'contact_whatsapp_window' })] })
})
