import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { afterCommit, db, transaction } from '@/db/client'
import { affected, bulkInsert, limit, upsert } from '@/db/dialect'
import { isUniqueViolation } from '@/db/errors'
import { tables } from '@/db/schema'
import { useTestDatabase } from '@/tests/support/database'

useTestDatabase()
const { outbox } = tables
const unsent = { publishedAt: 0, attempts: 0, nextAt: 0, parkedAt: 0 }
const event = (id: string) => ({ id, companyId: 'comp_1', type: 't', payload: { id }, at: 1, ...unsent })
const ids = async () => (await db().select({ id: outbox.id }).from(outbox).orderBy(outbox.id)).map((row) => row.id)
const insert = (id: string) => db().insert(outbox).values(event(id))

test('a transaction that throws leaves nothing, its neighbours stay', async () => {
  const work = ['a', 'b', 'c'].map((id) =>
    transaction(async () => {
      await insert(id)
      if (id === 'b') throw new Error('planned')
    }),
  )
  const outcomes = await Promise.allSettled(work)
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await ids()).toEqual(['a', 'c'])
})

test('a nested transaction joins the outer one', async () => {
  const outer = transaction(async () => {
    await transaction(() => insert('nested').then(() => undefined))
    throw new Error('planned')
  })
  await expect(outer).rejects.toThrow('planned')
  expect(await ids()).not.toContain('nested')
})

test('nobody reads what another has not committed', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let seenInside: string[] = []
  let written = () => {}
  const wrote = new Promise<void>((resolve) => {
    written = resolve
  })
  const writing = transaction(async () => {
    await insert('pending')
    seenInside = await ids()
    written()
    await held
  })
  await wrote
  expect(await ids()).not.toContain('pending')
  release()
  await writing
  expect(seenInside).toContain('pending')
  expect(await ids()).toContain('pending')
})

test('what starts after a commit sees its rows and has no part in it; after a rollback it never starts', async () => {
  const started: string[] = []
  let own: Promise<unknown> = Promise.resolve()
  const note = (name: string) => () => {
    started.push(name)
  }
  await transaction(async () => {
    await insert('announced')
    await transaction(async () => afterCommit(note('nested')))
    afterCommit(() => {
      started.push('outer')
      own = transaction(async () => {
        expect(await ids()).toContain('announced')
        await insert('undone')
        throw new Error('planned')
      })
      own.catch(() => undefined)
    })
    expect(started).toEqual([])
  })
  await expect(own).rejects.toThrow('planned')
  const rolledBack = transaction(async () => {
    afterCommit(note('never'))
    throw new Error('planned')
  })
  await expect(rolledBack).rejects.toThrow('planned')
  afterCommit(note('at once'))
  expect(started).toEqual(['nested', 'outer', 'at once'])
  expect(await ids()).toContain('announced')
  expect(await ids()).not.toContain('undone')
})

test('200 transactions at once all commit, a repeated key alone is refused', async () => {
  const work = Array.from({ length: 200 }, (_, i) => transaction(() => insert(`many_${i % 199}`)))
  const failed = (await Promise.allSettled(work)).filter((outcome) => outcome.status === 'rejected')
  expect(failed).toHaveLength(1)
  expect(isUniqueViolation((failed[0] as PromiseRejectedResult).reason)).toBe(true)
})

test('the dialect helpers: bulk insert, limit, affected, upsert', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => event(`bulk_${String(i).padStart(5, '0')}`))
  await transaction(() => bulkInsert(outbox, rows))
  const newest = await limit(db().select().from(outbox).orderBy(desc(outbox.id)), 3)
  expect(newest).toHaveLength(3)
  const changed = await db().update(outbox).set({ publishedAt: 9 }).where(eq(outbox.id, 'bulk_00001'))
  expect(affected(changed)).toBe(1)
  const write = (at: number) => upsert(outbox, eq(outbox.id, 'up'), event('up'), { at })
  await transaction(() => write(5))
  await transaction(() => write(6))
  const [row] = await db().select().from(outbox).where(eq(outbox.id, 'up'))
  expect(row?.at).toBe(6)
  expect(row?.payload).toEqual({ id: 'up' })
})
