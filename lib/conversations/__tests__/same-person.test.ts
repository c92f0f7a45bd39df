import { expect, it } from 'vitest'
import { useTestDatabase } from '@/tests/support/database'
import { debtor } from '@/tests/support/debtors'
import { startConversation } from '../start-conversation'
import { ingest, talkingCompany } from './support/company'

useTestDatabase()

it('counts contacts per person, under whatever customer id', async () => {
  const { ctx } = talkingCompany()
  const { document } = debtor(3)
  await ingest(ctx, debtor(3), debtor(4, 'Silva', { document }))
  await startConversation(ctx, { customer_id: 'cli-Silva-3', channel: 'sms' })
  const other = startConversation(ctx, { customer_id: 'cli-Silva-4', channel: 'sms' })
  await expect(other).rejects.toMatchObject({
    reason: 'contact_forbidden',
    faults: expect.arrayContaining([expect.objectContaining({ code: 'contact_cap_per_day' })]),
  })
})
