import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { recordAudit } from '../audit/record'
import { verifyChain } from '../audit/verify'

useTestDatabase()
const { auditEntries, auditHeads } = tables
const note = { action: 'thing.done', resource: { type: 'thing', id: 'x' }, details: { n: 1 } }
const write = (companyId: string) => transaction(() => recordAudit(testContext(companyId), note))
const entry = (companyId: string, seq: number) => and(eq(auditEntries.companyId, companyId), eq(auditEntries.seq, seq))

async function chainOf(companyId: string, length: number) {
  for (let i = 0; i < length; i += 1) await write(companyId)
}

test('entries written at once form one chain without gaps, apart for each company', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, i) => write(i % 2 ? 'comp_odd' : 'comp_even')))
  expect(await verifyChain('comp_odd')).toEqual({ valid: true, entries: 30, brokenAt: null })
  expect(await verifyChain('comp_even')).toEqual({ valid: true, entries: 30, brokenAt: null })
  expect(await verifyChain('comp_wiped'), 'no trail at all').toEqual({ valid: false, entries: 0, brokenAt: 1 })
})

test('a write that fails takes its entry with it', async () => {
  const failing = transaction(async () => {
    await recordAudit(testContext('comp_fail'), note)
    throw new Error('planned')
  })
  await expect(failing).rejects.toThrow('planned')
  expect(await verifyChain('comp_fail')).toMatchObject({ entries: 0 })
})

test('an altered entry is found', async () => {
  await chainOf('comp_alter', 5)
  await db().update(auditEntries).set({ details: '{"n":2}' }).where(entry('comp_alter', 3))
  expect(await verifyChain('comp_alter')).toMatchObject({ valid: false, brokenAt: 3 })
})

test('a removed entry is found, in the middle and at the end', async () => {
  await chainOf('comp_cut', 5)
  await chainOf('comp_tail', 5)
  await db().delete(auditEntries).where(entry('comp_cut', 2))
  await db().delete(auditEntries).where(entry('comp_tail', 5))
  expect(await verifyChain('comp_cut')).toMatchObject({ valid: false, brokenAt: 2 })
  expect(await verifyChain('comp_tail')).toMatchObject({ valid: false, brokenAt: 5 })
})

test('a head moved back to hide the end is found, because it is sealed with the master key', async () => {
  await chainOf('comp_head', 4)
  const [third] = await db().select().from(auditEntries).where(entry('comp_head', 3))
  await db().delete(auditEntries).where(entry('comp_head', 4))
  await db()
    .update(auditHeads)
    .set({ seq: 3, hash: third?.hash ?? '' })
    .where(eq(auditHeads.companyId, 'comp_head'))
  expect(await verifyChain('comp_head')).toMatchObject({ valid: false })
})
