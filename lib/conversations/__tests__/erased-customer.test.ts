import { expect, it } from 'vitest'
import { eraseCustomer, registerHolder } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { debtor } from '@/tests/support/debtors'
import { conversationsHolder } from '../holder'
import { receiveMessage } from '../receive-message'
import { messageRows } from '../repository'
import { startConversation } from '../start-conversation'
import { ingest, talkingCompany } from './support/company'

useTestDatabase()

it('keeps nothing of an erased customer’s message, and leaves them alone when they are sent again', async () => {
  registerHolder(conversationsHolder)
  const { ctx } = talkingCompany()
  await ingest(ctx, debtor(6))
  const { conversation } = await startConversation(ctx, { customer_id: 'cli-Silva-6', channel: 'sms' })
  await eraseCustomer(ctx, { id: 'cli-Silva-6', reason: 'pedido da titular' })
  const { length } = await messageRows(ctx.companyId, conversation.id)
  const late = receiveMessage(ctx, conversation.id, { text: 'oi, aqui é o João' })
  await expect(late).rejects.toMatchObject({ code: 'gone', reason: 'customer_erased' })
  expect(await messageRows(ctx.companyId, conversation.id)).toHaveLength(length)
  await ingest(ctx, debtor(6))
  const again = startConversation(ctx, { customer_id: 'cli-Silva-6', channel: 'sms' })
  await expect(again).rejects.toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ code: 'contact_opt_out' })]),
  })
})
