import { expect, it } from 'vitest'
import { rolePermissions } from '@/db/constants/identity'
import { entriesAfter } from '@/lib/platform/audit/repository'
import { useTestDatabase } from '@/tests/support/database'
import { debtor } from '@/tests/support/debtors'
import { closeConversation } from '../inbox/close-conversation'
import { handBack } from '../inbox/hand-back'
import { takeOver } from '../inbox/take-over'
import { changeConversation, getConversationRow } from '../repository'
import { startConversation } from '../start-conversation'
import { readTalk, sealTalk } from '../stored'
import { ingest, talkingCompany } from './support/company'

useTestDatabase()

const actor = (id: string) => ({ type: 'user', id }) as const

it('lets a manager give back or end what another person holds, and says so in the trail', async () => {
  const { ctx } = talkingCompany()
  await ingest(ctx, debtor(1))
  const { conversation } = await startConversation(ctx, { customer_id: 'cli-Silva-1', channel: 'simulator' })
  const { id } = conversation
  const analyst = { ...ctx, actor: actor('user_analyst'), permissions: rolePermissions.analyst }
  const other = { ...analyst, actor: actor('user_other') }
  await takeOver(analyst, { id })
  await expect(handBack(other, { id })).rejects.toMatchObject({ reason: 'conversation_not_held' })
  await expect(closeConversation(other, { id })).rejects.toMatchObject({ reason: 'conversation_taken' })

  const row = await getConversationRow(ctx.companyId, id)
  const stored = await readTalk(row)
  stored.talk.tally.abuse = 2
  await changeConversation(row, { blob: await sealTalk(row, stored) })
  const back = await handBack(ctx, { id })
  expect(back).toMatchObject({ holder: 'ai', assigneeId: '' })
  expect((await readTalk(back)).talk.tally.abuse).toBe(0)

  await takeOver(analyst, { id })
  expect(await closeConversation(ctx, { id })).toMatchObject({ state: 'closed', holder: 'ai' })
  const trail = await entriesAfter(ctx.companyId, 0, 100, ['conversation.handed_back', 'conversation.closed'])
  expect(trail.map(({ details }) => JSON.parse(details as string))).toMatchObject(
    Array(2).fill({ instead_of: 'user_analyst' }),
  )
})
