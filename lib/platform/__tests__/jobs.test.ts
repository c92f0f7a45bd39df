import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { AppError, conflict } from '../errors'
import { cancelJob } from '../jobs/cancel'
import { defineJob, type JobControl, registerJobs } from '../jobs/define'
import { enqueue } from '../jobs/enqueue'
import { getJob, jobByKey, takeJob, updateFenced } from '../jobs/repository'
import { startRunner } from '../jobs/runner'

useTestDatabase()
const ctx = testContext('comp_jobs')
type Work = (control: JobControl) => Promise<unknown>
const works = new Map<string, Work>()
const ended: string[] = []

registerJobs([
  defineJob({
    name: 'test.work',
    payload: z.object({ work: z.string() }),
    concurrency: 4,
    handler: (payload, control) => works.get(payload.work)?.(control) ?? Promise.resolve(),
    onEnd: async (payload, end) => {
      ended.push(`${payload.work} ${end.state} ${end.errorCode}`)
    },
  }),
])
let runner: ReturnType<typeof startRunner>
beforeAll(() => {
  runner = startRunner()
})
afterAll(() => runner.stop())

const queue = (name: string, work: Work, more: { key?: string; maxAttempts?: number; delayMs?: number } = {}) => {
  works.set(name, work)
  return transaction(() => enqueue(ctx, { name: 'test.work', payload: { work: name }, ...more }))
}
const state = async (id: string) => (await getJob(ctx.companyId, id)).state
const ends = (id: string, expected: string) => expect.poll(() => state(id), { timeout: 10_000 }).toBe(expected)

test('a job runs, reports progress and keeps its result', async () => {
  const id = await queue('plain', async (control) => {
    control.report(0.5, 'half')
    return { done: true }
  })
  await ends(id, 'succeeded')
  expect(await getJob(ctx.companyId, id)).toMatchObject({ progress: 1, result: { done: true }, attempts: 1 })
})

test('a passing fault is tried again; a final one is not', async () => {
  let tries = 0
  const flaky = await queue('flaky', async () => {
    tries += 1
    if (tries < 2) throw new Error('passing')
  })
  const wrong = await queue('wrong', async () => {
    throw conflict('no_use')
  })
  await ends(wrong, 'failed')
  await ends(flaky, 'succeeded')
  expect(await getJob(ctx.companyId, wrong)).toMatchObject({ attempts: 1, errorCode: 'no_use' })
  expect(ended).toContain('wrong failed no_use')
})

test('the transactions of a job are its own: one that throws leaves nothing', async () => {
  const id = await queue('own', async () => {
    const undone = transaction(async () => {
      await queue('undone', async () => 1, { key: 'undone' })
      throw new Error('planned')
    })
    await undone.catch(() => undefined)
  })
  await ends(id, 'succeeded')
  expect(await jobByKey(ctx.companyId, 'test.work', 'undone')).toBeUndefined()
})

test('attempts end in a dead letter', async () => {
  const id = await queue('dead', () => Promise.reject(new AppError('unavailable')), { maxAttempts: 1 })
  await ends(id, 'failed')
  expect(ended).toContain('dead failed unavailable')
})

test('the same key queues one job; another company does not see it', async () => {
  const first = await queue('keyed', async () => 1, { key: 'k' })
  expect(await queue('keyed', async () => 1, { key: 'k' })).toBe(first)
  await expect(getJob('comp_other', first)).rejects.toMatchObject({ code: 'not_found' })
})

test('cancel ends a waiting job at once and a running one within moments', async () => {
  const waiting = await queue('later', async () => 1, { delayMs: 60_000 })
  await transaction(() => cancelJob(ctx.companyId, waiting, Date.now()))
  expect(await state(waiting)).toBe('cancelled')
  const running = await queue(
    'long',
    (control) =>
      new Promise((_resolve, reject) => {
        control.signal.addEventListener('abort', () => reject(new Error('stopped')))
      }),
  )
  await expect.poll(() => state(running)).toBe('running')
  await transaction(() => cancelJob(ctx.companyId, running, Date.now()))
  await ends(running, 'cancelled')
})

test('a fenced-off worker changes nothing', async () => {
  works.set('fence', async () => 1)
  const id = await transaction(() => enqueue(ctx, { name: 'other.work', payload: { work: 'fence' } }))
  const seen = await getJob(ctx.companyId, id)
  const take = () => transaction(() => takeJob(seen, Date.now() - 1, Date.now()))
  expect([await take(), await take()]).toEqual([true, false])
  const again = await getJob(ctx.companyId, id)
  expect(await transaction(() => takeJob(again, Date.now() + 60_000, Date.now()))).toBe(true)
  expect(await transaction(() => updateFenced(id, seen.fence + 1, { state: 'succeeded' }))).toBe(false)
  expect(await transaction(() => updateFenced(id, again.fence + 1, { state: 'succeeded' }))).toBe(true)
})

test('a job whose worker died is taken again when its lease runs out', async () => {
  let ran = 0
  works.set('orphan', async () => {
    ran += 1
  })
  const id = await transaction(async () => {
    const made = await enqueue(ctx, { name: 'test.work', payload: { work: 'orphan' } })
    await takeJob(await getJob(ctx.companyId, made), Date.now() - 1, Date.now())
    return made
  })
  await ends(id, 'succeeded')
  expect(ran).toBe(1)
  expect(await getJob(ctx.companyId, id)).toMatchObject({ attempts: 2 })
})
