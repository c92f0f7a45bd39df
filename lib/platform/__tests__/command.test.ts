import { expect, test } from 'vitest'
import { z } from 'zod'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { verifyChain } from '../audit/verify'
import { command } from '../command'
import { AppError } from '../errors'
import { bus, type DomainEvent } from '../outbox/bus'
import { relayOutbox } from '../outbox/publish'

useTestDatabase()

const rename = command({
  name: 'thing.rename',
  scope: 'datasets:write',
  input: z.object({ name: z.string().min(2), fail: z.boolean().default(false) }),
  prepare: async (_ctx, input) => input.name.toUpperCase(),
  run: async (_ctx, input, upper) => {
    if (input.fail) throw new AppError('conflict', 'planned')
    return {
      result: upper,
      audit: { action: 'thing.renamed', resource: { type: 'thing', id: 'x' } },
      events: [{ type: 'thing.renamed', payload: { upper } }],
    }
  },
})

test('a command authorizes before it looks at the input', async () => {
  const ctx = testContext('comp_scope', { only: ['datasets:read'] })
  await expect(rename(ctx, { name: '' })).rejects.toMatchObject({
    code: 'forbidden',
    params: { scope: 'datasets:write' },
  })
})

test('wrong input names every field with the sentence that tells it', async () => {
  const asked = rename(testContext('comp_in'), { name: 'x' })
  const expected = { path: 'name', code: 'too_small', words: 'too_small_text', params: { limit: 2 } }
  await expect(asked).rejects.toMatchObject({ reason: 'validation_failed', faults: [expected] })
})

test('result, audit entry and event come together; a fault leaves none of them', async () => {
  const heard: DomainEvent[] = []
  const leave = bus().subscribe('thing.renamed', (event) => void heard.push(event))
  const ctx = testContext('comp_cmd')
  expect(await rename(ctx, { name: 'ana' })).toBe('ANA')
  await expect(rename(ctx, { name: 'eva', fail: true })).rejects.toThrow('planned')
  await relayOutbox()
  await expect.poll(() => heard.length).toBe(1)
  expect(heard[0]).toMatchObject({ companyId: 'comp_cmd', payload: { upper: 'ANA' } })
  expect(await verifyChain('comp_cmd')).toMatchObject({ valid: true, entries: 1 })
  leave()
})

test('an event is delivered once after any number of relays, and one deaf handler does not stop the others', async () => {
  const heard: string[] = []
  const leaveBad = bus().subscribe('thing.renamed', () => {
    throw new Error('planned')
  })
  const leave = bus().subscribe('*', (event) => void heard.push(event.id))
  await rename(testContext('comp_once'), { name: 'bia' })
  await Promise.all([relayOutbox(), relayOutbox(), relayOutbox()])
  await expect.poll(() => heard.length).toBe(1)
  await relayOutbox()
  expect(heard).toHaveLength(1)
  leaveBad()
  leave()
})
