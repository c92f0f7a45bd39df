import { expect, it } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { debtor } from '@/tests/support/debtors'
import { conversationsHolder } from '../holder'
import { newMessage } from '../new-message'
import { receiveMessage } from '../receive-message'
import { insertMessages } from '../repository'
import { startConversation } from '../start-conversation'
import { ingest, talkingCompany } from './support/company'

useTestDatabase()

it('exports every message and what was inferred of the customer', async () => {
  const { ctx } = talkingCompany()
  const row = debtor(7)
  await ingest(ctx, row)
  const { conversation } = await startConversation(ctx, { customer_id: row.customer_id, channel: 'simulator' })
  await receiveMessage(ctx, conversation.id, { text: `sou eu, ${row.document.slice(-4)}` })
  const said = { author: 'customer', stored: { text: 'oi', intent: null } } as const
  const more = Array.from({ length: 1_000 }, (_, n) => newMessage(conversation, 10 + n, ctx.now(), said))
  await insertMessages(await Promise.all(more))
  const told = await conversationsHolder.export(ctx.companyId, conversation.customerId)
  const [one] = told as [{ inferred: Record<string, unknown>; messages: unknown[] }]
  expect(one.messages).toHaveLength(1_003)
  expect(one.messages[1]).toMatchObject({ author: 'customer', intent: { act: expect.any(String) } })
  expect(one.inferred).toMatchObject({ signals: { incomeLost: false }, distress: expect.any(Number) })
  for (const key of ['willingness', 'capacity', 'persona_because', 'segment']) expect(one.inferred).toHaveProperty(key)
})
