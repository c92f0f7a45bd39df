import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import type { BatchLineReply } from '../contract'
import { decideBatch } from '../decide-batch'
import { decideOrder } from '../decide-order'
import { batchFormat } from '../export/batch-format'
import { exportDecisions } from '../export/export-decisions'
import { followDecisionBatch } from '../export/follow-batch'
import { readStored } from '../read-stored'
import { recordOutcome } from '../record-outcome'
import { runBatch } from '../run-batch'

useTestDatabase()
const order = (i: number) => ({ order_id: `p${i}`, features: { PefinNumOcorrencia: i % 5, score: (i * 37) % 1_000 } })
let companies = 0

async function trained() {
  companies += 1
  const ctx = testContext(`comp_out${companies}`)
  await storeExampleModel(ctx.companyId)
  return ctx
}

describe('decisions as CSV', () => {
  it('hold the answer, the outcome and the reasons, newest first, and no formula', async () => {
    const ctx = await trained()
    const { row } = await decideOrder(ctx, { order_id: '=1+1', features: { PefinNumOcorrencia: 4, score: 10 } })
    await recordOutcome(ctx, { id: row.id, paid: false, days_late: 40, amount_lost: 12.5 })
    await decideOrder(ctx, order(1))
    const lines = (await (await exportDecisions(ctx, {})).text()).replace('\uFEFF', '').trim().split('\r\n')
    expect(lines[0]).toMatch(
      /^decision_id,decided_at,order_id,.+,outcome_amount_lost,reason_1,reason_2,reason_3,reason_4$/,
    )
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(',p1,,')
    expect(lines[2]).toContain(",'=1+1,,rejected,rejected,bloqueado,")
    expect(lines[2]).toContain(',false,false,40,12.5,')
    expect(lines[2]).toContain('Ocorrências em Pefin')
    const english = await (await exportDecisions({ ...ctx, locale: 'en' }, { order_id: '=1+1' })).text()
    expect(english.trim().split('\r\n')).toHaveLength(2)
    expect(english).toContain('Pefin entries')
    const blind = testContext(ctx.companyId, { only: ['models:read'] })
    await expect(exportDecisions(blind, {})).rejects.toMatchObject({ reason: 'missing_scope' })
  })
})

describe('readStored', () => {
  it('gives every opened decision once, as stored, and goes on from where it stopped', async () => {
    const ctx = await trained()
    for (let i = 0; i < 7; i += 1) await decideOrder(ctx, order(i))
    const seen: string[] = []
    let seq = 0
    while (true) {
      const read = await readStored(ctx.companyId, seq, 3)
      if (read.seq === seq) break
      expect(read.views.length).toBeLessThanOrEqual(3)
      seen.push(...read.views.map(({ stored }) => stored.orderId))
      seq = read.seq
    }
    expect(seen).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'])
    expect(await readStored('comp_other', 0, 3)).toEqual({ views: [], seq: 0 })
  })
})

describe('a batch followed as NDJSON', () => {
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as BatchLineReply)
  const never = new AbortController().signal
  const end = (jobId: string, state: string) => db().update(tables.jobs).set({ state }).where(eq(tables.jobs.id, jobId))

  async function taken(count: number) {
    const ctx = await trained()
    const { jobId } = await decideBatch(ctx, { items: Array.from({ length: count }, (_, i) => order(i)) })
    const control = { ...ctx, jobId, attempt: 1, report: () => undefined }
    return { ctx, jobId, control }
  }

  it('gives each result once as it comes, and ends with the job', async () => {
    const { ctx, jobId, control } = await taken(250)
    const text = (await followDecisionBatch(ctx, jobId, undefined, never)).text()
    await runBatch({ ...control, signal: never })
    await end(jobId, 'succeeded')
    const told = lines(await text)
    expect(told.slice(0, -1).map((line) => 'index' in line && line.index)).toEqual(
      Array.from({ length: 250 }, (_, i) => i),
    )
    expect(told[3]).toMatchObject({ index: 3, order_id: 'p3', decision: expect.any(String) })
    expect(told.at(-1)).toEqual({
      end: { job_id: jobId, status: 'succeeded', items: 250, decided: 250, next_cursor: null },
    })
  })

  it('of a cancelled job gives what there is', async () => {
    const { ctx, jobId, control } = await taken(250)
    const stop = new AbortController()
    const half = runBatch({ ...control, signal: stop.signal, report: () => stop.abort(new Error('stopped')) })
    await expect(half).rejects.toThrow('stopped')
    await end(jobId, 'cancelled')
    const told = lines(await (await followDecisionBatch(ctx, jobId, undefined, never)).text())
    expect(told).toHaveLength(101)
    expect(told.at(-1)).toMatchObject({ end: { status: 'cancelled', items: 250, decided: 100, next_cursor: null } })
  })

  it('waits for a few readers only; the others get a cursor to go on from', async () => {
    const { ctx, jobId } = await taken(10)
    const reader = new AbortController()
    const follow = async () => (await followDecisionBatch(ctx, jobId, undefined, reader.signal)).text()
    const waiting = Array.from({ length: 32 }, follow)
    const [told] = lines(await follow())
    expect(told).toMatchObject({ end: { status: 'queued', decided: 0, next_cursor: expect.any(String) } })
    reader.abort()
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['']))
  })

  it('stops when the reader is gone', async () => {
    const { ctx, jobId } = await taken(10)
    const reader = new AbortController()
    const text = (await followDecisionBatch(ctx, jobId, undefined, reader.signal)).text()
    reader.abort()
    expect(await text).toBe('')
  })

  it('is nobody else’s', async () => {
    const { jobId } = await taken(1)
    const follow = followDecisionBatch(testContext('comp_other'), jobId, undefined, never)
    await expect(follow).rejects.toMatchObject({ code: 'not_found' })
  })
})

it.each([
  [undefined, null, 'json'],
  [undefined, '*/*', 'json'],
  [undefined, 'text/csv', 'csv'],
  [undefined, 'text/html, application/x-ndjson;q=0.9', 'ndjson'],
  [undefined, 'application/json, text/csv', 'json'],
  ['csv', 'application/x-ndjson', 'csv'],
] as const)('format %j with Accept %j is %s', (asked, accept, format) =>
  expect(batchFormat(asked, accept)).toBe(format),
)
