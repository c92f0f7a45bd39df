import { and, eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { predictRow } from '@/lib/ml'
import { challengeModel, loadModel } from '@/lib/models'
import type { JobControl } from '@/lib/platform/jobs/define'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { readFeatures } from '../core/read-features'
import { decideBatch } from '../decide-batch'
import { decideOrder } from '../decide-order'
import { recordOutcome } from '../record-outcome'
import { runBatch } from '../run-batch'
import { scoreShadow } from '../shadow/score-shadow'
import { shadowCounts, shadowRows } from '../shadow/shadow-rows'

useTestDatabase()
const order = (i: number) => ({ order_id: `p${i}`, features: { PefinNumOcorrencia: i % 5, score: (i * 137) % 1_000 } })
let companies = 0

async function contest() {
  companies += 1
  const ctx = testContext(`comp_shadow${companies}`)
  const champion = await storeExampleModel(ctx.companyId)
  const challenger = await storeExampleModel(ctx.companyId, { maxDepth: 1 })
  await challengeModel(ctx, { id: challenger.id })
  const decide = (i: number) => decideOrder(ctx, order(i))
  const stored = () => db().select().from(tables.shadowScores).where(eq(tables.shadowScores.companyId, ctx.companyId))
  return { ctx, champion, challenger, decide, stored }
}

describe('a challenger', () => {
  it('answers each live order beside the decision, as it would alone', async () => {
    const { ctx, champion, challenger, decide, stored } = await contest()
    const made = await decide(4)
    expect(made.row.modelId).toBe(champion.id)
    const [score] = await stored()
    const model = await loadModel(ctx.companyId, challenger.id)
    const probability = predictRow(model.learned, readFeatures(model, order(4).features).values)
    expect(score).toMatchObject({
      decisionId: made.row.id,
      modelId: challenger.id,
      modelVersion: 2,
      at: made.row.at,
      probability,
      decision: probability >= challenger.threshold ? 'approved' : 'rejected',
      fault: '',
    })
    expect(score?.agrees).toBe(score?.decision === made.row.decision)
  })

  it('answers every order of a batch too', async () => {
    const { ctx, stored } = await contest()
    const { jobId } = await decideBatch(ctx, { items: Array.from({ length: 130 }, (_, i) => order(i)) })
    const signal = new AbortController().signal
    const control: JobControl = { ...ctx, jobId, attempt: 1, signal, report: () => undefined }
    await runBatch(control)
    expect(new Set((await stored()).map((score) => score.decisionId)).size).toBe(130)
  })

  it('does not shadow itself', async () => {
    const { ctx, challenger, stored } = await contest()
    await decideOrder(ctx, { ...order(1), model_id: challenger.id })
    expect(await stored()).toEqual([])
  })

  it('that cannot be loaded leaves the live decision alone, and says so', async () => {
    const { challenger, decide, stored } = await contest()
    const { modelParts } = tables
    await db()
      .update(modelParts)
      .set({ blob: Buffer.from('spoilt') })
      .where(and(eq(modelParts.modelId, challenger.id), eq(modelParts.kind, 'model')))
    const made = await decide(1)
    expect(made.row.decision).toMatch(/approved|rejected/)
    const [score] = await stored()
    expect(score).toMatchObject({ probability: null, decision: '', agrees: false, fault: 'challenger_unavailable' })
  })

  it('that cannot read an order leaves a row that names the column', async () => {
    const { ctx, challenger, decide } = await contest()
    const { row } = await decide(1)
    const model = await loadModel(ctx.companyId, challenger.id)
    const policy = { ...challenger, modelId: challenger.id }
    const score = (features: Record<string, string | number>) => scoreShadow({ policy, model }, row, features)
    expect(score({ score: 'alto' })).toMatchObject({ fault: 'not_a_number', faultFeature: 'score', probability: null })
    expect(score({ renda: 1 })).toMatchObject({ fault: 'unknown_feature', faultFeature: 'renda' })
    const broken = {
      ...model,
      get learned(): never {
        throw new Error('spoilt')
      },
    }
    expect(scoreShadow({ policy, model: broken }, row, {})).toMatchObject({ fault: 'challenger_failed' })
  })
})

describe('what a challenger answered', () => {
  it('is counted and paged', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) })
    const { ctx, challenger, decide } = await contest()
    const made = []
    for (let i = 0; i < 7; i += 1) {
      vi.advanceTimersByTime(60_000)
      made.push(await decide(i))
    }
    vi.useRealTimers()
    await recordOutcome(ctx, { id: made[0]?.row.id ?? '', paid: true })
    const { companyId } = ctx
    const counts = await shadowCounts(companyId, challenger.id)
    expect(counts.reduce((sum, group) => sum + group.count, 0)).toBe(7)
    expect(counts.filter((group) => group.outcomePaid === true).map((group) => group.count)).toEqual([1])
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await shadowRows(companyId, challenger.id, {}, { limit: 3, cursor })
      seen.push(...page.data.map(({ decision }) => decision.stored.orderId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0'])
    const differing = await shadowRows(companyId, challenger.id, { agrees: false }, { limit: 10 })
    for (const { shadow, decision } of differing.data) expect(shadow.decision).not.toBe(decision.row.decision)
    const late = await shadowCounts(companyId, challenger.id, { from: made[2]?.row.at })
    expect(late.reduce((sum, group) => sum + group.count, 0)).toBe(5)
    expect(await shadowCounts('comp_other', challenger.id)).toEqual([])
  })
})
