import { expect, it } from 'vitest'
import { controlGroupFigures, listCustomers, putControlGroup } from '@/lib/portfolios'
import { useTestDatabase } from '@/tests/support/database'
import { debtors } from '@/tests/support/debtors'
import { followUp } from '../follow-up/follow-up'
import { receiveMessage } from '../receive-message'
import { startConversation } from '../start-conversation'
import { ingest, talkingCompany } from './support/company'

useTestDatabase()
const channel = 'sms' as const

async function company() {
  const world = talkingCompany()
  await putControlGroup(world.ctx, { share_percentage: 50 })
  await ingest(world.ctx, ...debtors(20))
  const { data } = await listCustomers(world.ctx, { limit: 50 })
  const pick = (held: boolean) => data.find(({ heldOut }) => heldOut === held)?.customer.ref ?? ''
  return { ...world, held: pick(true), worked: pick(false) }
}

it('nobody of the control group is written to first, unless a person may and does', async () => {
  const { ctx, held, worked } = await company()
  await startConversation(ctx, { customer_id: worked, channel })
  const refused = startConversation(ctx, { customer_id: held, channel })
  await expect(refused).rejects.toMatchObject({
    reason: 'contact_forbidden',
    params: { rule: 'control_group', next_allowed_at: 'never' },
    faults: [expect.objectContaining({ code: 'contact_control_group' })],
  })
  const bound = { ...ctx, permissions: { ...ctx.permissions, can_create_campaigns: false } }
  await expect(startConversation(bound, { customer_id: held, channel, force: true })).rejects.toMatchObject({
    reason: 'missing_permission',
  })
  await startConversation(ctx, { customer_id: held, channel, force: true })
  const figures = await controlGroupFigures(ctx.companyId, { now: ctx.now() })
  expect(figures).toMatchObject({ contacted: 2, control: { contacted: 1 }, treated: { contacted: 1 } })
})

it('who writes is answered, and not written to again', async () => {
  const { ctx, clock, held } = await company()
  const { conversation } = await startConversation(ctx, { customer_id: held, channel, force: true })
  const { id } = conversation
  clock.at += 60_000
  await receiveMessage(ctx, id, { text: 'quem é?' })
  clock.at += 3 * 86_400_000
  expect(await followUp(ctx, id, 3)).toEqual({ kind: 'later', at: null })
})

it('in the simulator nobody is left out', async () => {
  const { ctx, held } = await company()
  const { verdict } = await startConversation(ctx, { customer_id: held, channel: 'simulator' })
  expect(verdict.rules.map(({ rule }) => rule)).not.toContain('control_group')
})
