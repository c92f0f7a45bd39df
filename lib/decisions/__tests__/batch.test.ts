import { describe, expect, it } from 'vitest'
import { decideBatchJob } from '@/db/constants/jobs'
import { activateModel } from '@/lib/models'
import { entriesAfter } from '@/lib/platform/audit/repository'
import type { JobControl } from '@/lib/platform/jobs/define'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { decideBatch } from '../decide-batch'
import { exportDecisionBatch, getDecisionBatch } from '../get-batch'
import { getDecision } from '../get-decision'
import { replayDecision } from '../replay-decision'
import { getBatch } from '../repository'
import { runBatch } from '../run-batch'

useTestDatabase()
const ctx = testContext('comp_batch')
const order = (i: number) => ({ order_id: `p${i}`, features: { PefinNumOcorrencia: i % 5, score: (i * 37) % 1_000 } })
const control = (jobId: string, signal = new AbortController().signal): JobControl => ({
  jobId,
  companyId: ctx.companyId,
  attempt: 1,
  signal,
  report: () => undefined,
  now: Date.now,
})

describe('a batch of orders', () => {
  it('is decided once each, in order, by the version it was taken for, however often the job runs', async () => {
    const first = await storeExampleModel(ctx.companyId)
    const second = await storeExampleModel(ctx.companyId, { maxDepth: 2 })
    const { jobId } = await decideBatch(ctx, { items: Array.from({ length: 250 }, (_, i) => order(i)) })
    await activateModel(ctx, { id: second.id })
    const stop = new AbortController()
    const breaking = runBatch({ ...control(jobId, stop.signal), report: () => stop.abort(new Error('shutdown')) })
    await expect(breaking).rejects.toThrow('shutdown')
    expect((await getDecisionBatch(ctx, jobId, { limit: 200 })).page.data).toHaveLength(100)
    expect(await runBatch(control(jobId))).toEqual({ items: 250 })
    expect(await runBatch(control(jobId))).toEqual({ items: 250 })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { page } = await getDecisionBatch(ctx, jobId, { limit: 120, cursor })
      seen.push(...page.data.map((view) => view.stored.orderId))
      expect(page.data.every((view) => view.row.modelId === first.id)).toBe(true)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(Array.from({ length: 250 }, (_, i) => `p${i}`))
  })

  it('leaves a trail a chunk, and no copy of the items', async () => {
    const { jobId } = await decideBatch(ctx, { items: Array.from({ length: 120 }, (_, i) => order(i)) })
    const taken = await getBatch(ctx.companyId, jobId)
    expect(taken.blob.length).toBeGreaterThan(100)
    await runBatch(control(jobId))
    expect((await getBatch(ctx.companyId, jobId)).blob.length).toBe(1)
    const trail = (await entriesAfter(ctx.companyId, 0, 200)).filter((entry) => entry.resourceId.startsWith(jobId))
    expect(trail.map((entry) => entry.action)).toEqual([
      'decision.batch_requested',
      'decision.batch_made',
      'decision.batch_made',
    ])
    const { page } = await getDecisionBatch(ctx, jobId, { limit: 200 })
    const late = page.data[110]?.row.id ?? ''
    expect((await getDecision(ctx, late)).auditSeq).toBe(trail[2]?.seq)
    expect(await replayDecision(ctx, { id: late })).toMatchObject({ identical: true })
  })

  it('is refused whole when one item is at fault', async () => {
    const items = [order(1), { order_id: 'x', features: { scor: 1 } }]
    const before = (await newestJobs(ctx.companyId, decideBatchJob, 50)).length
    await expect(decideBatch(ctx, { items })).rejects.toMatchObject({
      faults: [{ path: 'items[1].features.scor', code: 'unknown_feature', params: { hint: 'score' } }],
    })
    expect((await newestJobs(ctx.companyId, decideBatchJob, 50)).length).toBe(before)
  })

  it('takes 5,000 items and no more', async () => {
    const items = Array.from({ length: 5_001 }, (_, i) => order(i))
    await expect(decideBatch(ctx, { items })).rejects.toMatchObject({
      faults: [{ path: 'items', code: 'batch_too_large' }],
    })
    expect((await decideBatch(ctx, { items: items.slice(1) })).items).toBe(5_000)
  })

  it('leaves as CSV that no spreadsheet runs', async () => {
    const { jobId } = await decideBatch(ctx, { items: [{ ...order(1), order_id: '=1+1' }, order(2)] })
    await runBatch(control(jobId))
    const response = await exportDecisionBatch(ctx, jobId)
    const lines = (await response.text()).trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain("0,'=1+1,")
  })

  it('is nobody else’s', async () => {
    const { jobId } = await decideBatch(ctx, { items: [order(1)] })
    const other = testContext('comp_other')
    await expect(getDecisionBatch(other, jobId, { limit: 5 })).rejects.toMatchObject({ code: 'not_found' })
    await expect(exportDecisionBatch(other, jobId)).rejects.toMatchObject({ code: 'not_found' })
  })
})
