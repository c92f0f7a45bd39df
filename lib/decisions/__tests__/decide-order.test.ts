import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { activateModel, updateModel } from '@/lib/models'
import { verifyChain } from '@/lib/platform/audit/verify'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { decideOrder } from '../decide-order'
import { getDecision } from '../get-decision'
import { listDecisions } from '../list-decisions'
import { recordOutcome } from '../record-outcome'
import { replayDecision } from '../replay-decision'
import { reviewDecision } from '../review-decision'
import { serializeDecision } from '../serialize'
import { summarizeDecisions } from '../summarize-decisions'

useTestDatabase()
const page = { limit: 50 }
let company = 0
async function newCompany(models = 1) {
  company += 1
  const ctx = testContext(`comp_${company}`)
  const ids: string[] = []
  for (let i = 0; i < models; i += 1) ids.push((await storeExampleModel(ctx.companyId, { maxDepth: 8 - i * 5 })).id)
  return { ctx, ids }
}
const bad = { PefinNumOcorrencia: 4, score: 10, clisimples: false, regiao: 'Norte' }
const good = { PefinNumOcorrencia: 0, score: 950, clisimples: 'S', regiao: 'Sul' }

describe('decideOrder', () => {
  it('needs an active model', async () => {
    const ctx = testContext('comp_empty')
    await expect(decideOrder(ctx, { order_id: 'p1', features: {} })).rejects.toMatchObject({
      reason: 'no_active_model',
    })
  })

  it('answers with everything the contract promises', async () => {
    const { ctx } = await newCompany()
    const made = await decideOrder(ctx, { order_id: 'p1', customer_id: 'c1', features: { ...bad, pedid: 'p1' } })
    const wire = serializeDecision(made, 'pt-BR')
    expect(wire).toMatchObject({
      order_id: 'p1',
      customer_id: 'c1',
      decision: 'rejected',
      final_decision: 'rejected',
      label: 'bloqueado',
      threshold: 0.5,
      model_version: 1,
      missing_features: [],
      unused_features: ['pedid'],
      reviewed: false,
      outcome: null,
    })
    expect(wire.reasons[0]).toMatchObject({ direction: 'toward_rejection' })
    expect(wire.reasons[0]?.text).toMatch(/^Ocorrências em Pefin .+ pesou para bloquear$/)
    expect(wire.counterfactual.length).toBeGreaterThan(0)
    expect(wire.counterfactual_searched).toBe('found')
    expect(wire.counterfactual_text).toMatch(/^Com .+ em .+, o pedido seria liberado\.$/)
    expect(wire.notice[0]).toBe(wire.reasons[0]?.condition)
    expect(wire.reasons.find((reason) => reason.feature === 'PefinNumOcorrencia')?.monotone).toBe(-1)
    const sum = wire.reasons.reduce((total, reason) => total + reason.contribution, wire.base + wire.other_contribution)
    expect(sum).toBeCloseTo(wire.probability, 12)
    expect(wire.latency_ms).toBeGreaterThan(0)
    const english = serializeDecision(made, 'en')
    expect(english.reasons[0]?.text).toMatch(/^Pefin entries .+ weighed toward rejection$/)
  })

  it('reads back as it was answered', async () => {
    const { ctx } = await newCompany()
    const made = await decideOrder(ctx, { order_id: 7, features: good })
    const read = await getDecision(ctx, made.row.id)
    const wire = serializeDecision(read, 'pt-BR')
    expect(wire).toEqual(serializeDecision(made, 'pt-BR'))
    expect(wire.receipt.audit_seq).toBe(3)
    expect(wire).toMatchObject({ order_id: '7', decision: 'approved', label: 'liberado', features: good })
  })

  it('obeys an activation, a threshold and a band from the very next order on', async () => {
    const { ctx, ids } = await newCompany(2)
    const [first = '', second = ''] = ids
    const decide = async () => (await decideOrder(ctx, { order_id: 'p', features: bad })).row
    expect((await decide()).modelId).toBe(first)
    await activateModel(ctx, { id: second })
    expect((await decide()).modelId).toBe(second)
    await updateModel(ctx, { id: second, threshold: 0.001 })
    expect((await decide()).decision).toBe('approved')
    await updateModel(ctx, { id: second, review_band: { from: 0, to: 0.99 } })
    expect((await decide()).decision).toBe('review')
  })

  it('decides every one of many orders with one version or the other while versions are swapped', async () => {
    const { ctx, ids } = await newCompany(2)
    const [first = '', second = ''] = ids
    const swaps = (async () => {
      for (const id of [second, first, second, first, second]) await activateModel(ctx, { id })
    })()
    const made = await Promise.all(
      Array.from({ length: 60 }, (_, i) => decideOrder(ctx, { order_id: `p${i}`, features: bad })),
    )
    await swaps
    for (const { row } of made) expect(row.modelVersion).toBe(row.modelId === first ? 1 : 2)
    expect((await decideOrder(ctx, { order_id: 'last', features: bad })).row.modelId).toBe(second)
    expect((await verifyChain(ctx.companyId)).valid).toBe(true)
  })

  it('names every feature at fault, and stores nothing', async () => {
    const { ctx } = await newCompany()
    const order = { order_id: 'p', features: { score: 'x', scoree: 1, status: 'liberado' } }
    await expect(decideOrder(ctx, order)).rejects.toMatchObject({
      faults: [
        { path: 'features.score', code: 'not_a_number' },
        { path: 'features.scoree', code: 'unknown_feature', params: { hint: 'score' } },
        { path: 'features.status', code: 'target_in_features' },
      ],
    })
    expect((await listDecisions(ctx, page)).data).toEqual([])
  })

  it('keeps nothing personal in the clear', async () => {
    const { ctx } = await newCompany()
    await decideOrder(ctx, {
      order_id: 'PEDIDO-SECRETO',
      customer_id: 'CLIENTE-SECRETO',
      features: { ...good, regiao: 'Marte-Secreta' },
    })
    const rows = await db().select().from(tables.decisions)
    const trail = await db().select().from(tables.auditEntries)
    const events = await db().select().from(tables.outbox)
    const text = JSON.stringify([trail, events, rows.map((row) => ({ ...row, blob: row.blob.toString('latin1') }))])
    expect(text).not.toMatch(/SECRETO|Secreta/)
  })
})

describe('replayDecision', () => {
  it('gives the same bits for any order', async () => {
    const { ctx } = await newCompany()
    const features = fc.record(
      {
        PefinNumOcorrencia: fc.oneof(fc.nat(9), fc.nat(9).map(String), fc.constant(null)),
        score: fc.double({ noNaN: true, noDefaultInfinity: true }),
        clisimples: fc.oneof(fc.boolean(), fc.constantFrom('S', 'N', 0, 1)),
        regiao: fc.oneof(fc.constantFrom('Sul', 'Norte', 'Centro-Oeste'), fc.string({ maxLength: 20 })),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(features, async (given) => {
        const made = await decideOrder(ctx, { order_id: 'p', features: given })
        const replay = await replayDecision(ctx, { id: made.row.id })
        expect(replay).toMatchObject({ identical: true, inputsIntact: true, modelIntact: true })
        expect(Object.is(replay.probabilityNow, made.row.probability)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('uses the version and the policy of that day', async () => {
    const { ctx, ids } = await newCompany(2)
    const made = await decideOrder(ctx, { order_id: 'p', features: bad })
    await updateModel(ctx, { id: ids[0] ?? '', threshold: 0.01 })
    await activateModel(ctx, { id: ids[1] ?? '' })
    const replay = await replayDecision(ctx, { id: made.row.id })
    expect(replay).toMatchObject({ identical: true, decisionNow: 'rejected' })
    expect(replay.auditSeq).toBeGreaterThan(0)
  })

  it('tells when the kept model or the receipt was touched', async () => {
    const { ctx } = await newCompany()
    const { row } = await decideOrder(ctx, { order_id: 'p', features: bad })
    const { eq } = await import('drizzle-orm')
    await db()
      .update(tables.decisions)
      .set({ modelHash: '0'.repeat(64) })
      .where(eq(tables.decisions.id, row.id))
    expect(await replayDecision(ctx, { id: row.id })).toMatchObject({ identical: false, modelIntact: false })
    await db()
      .update(tables.decisions)
      .set({ modelHash: row.modelHash, inputHash: '0' })
      .where(eq(tables.decisions.id, row.id))
    expect(await replayDecision(ctx, { id: row.id })).toMatchObject({ identical: false, inputsIntact: false })
  })
})

describe('history', () => {
  it('filters by order, customer, answer, model, time and review, and pages', async () => {
    const { ctx, ids } = await newCompany(2)
    let clock = Date.UTC(2026, 0, 1)
    const at = { ...ctx, now: () => clock }
    const made = []
    for (let i = 0; i < 7; i += 1) {
      clock += 1_000
      const features = i % 2 === 0 ? good : bad
      made.push((await decideOrder(at, { order_id: `p${i}`, customer_id: `c${i % 3}`, features })).row)
    }
    clock += 1_000
    await decideOrder(at, { order_id: 'p0', features: good, model_id: ids[1] })
    await reviewDecision(at, { id: made[1]?.id ?? '', decision: 'approved', reason: 'Cliente antigo' })
    const found = async (filter: object) =>
      (await listDecisions(ctx, { ...page, ...filter })).data.map((view) => view.stored.orderId)
    expect(await found({})).toEqual(['p0', 'p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0'])
    expect(await found({ order_id: 'p0' })).toEqual(['p0', 'p0'])
    expect(await found({ customer_id: 'c1' })).toEqual(['p4', 'p1'])
    expect(await found({ decision: 'rejected' })).toEqual(['p5', 'p3', 'p1'])
    expect(await found({ model_id: ids[1] })).toEqual(['p0'])
    expect(await found({ reviewed: true })).toEqual(['p1'])
    expect(await found({ reviewed: false, decision: 'rejected' })).toEqual(['p5', 'p3'])
    expect(await found({ from: made[2]?.at, to: made[4]?.at })).toEqual(['p3', 'p2'])
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const part = await listDecisions(ctx, { limit: 3, cursor })
      seen.push(...part.data.map((view) => view.row.id))
      cursor = part.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(8)
    expect(await summarizeDecisions(ctx, {})).toMatchObject({
      total: 8,
      approved: 5,
      rejected: 3,
      review: 0,
      reviewed: 1,
    })
    expect(await summarizeDecisions(ctx, { from: made[2]?.at, to: made[4]?.at })).toMatchObject({ total: 2 })
  })

  it('keeps the model’s answer beside each person’s', async () => {
    const { ctx } = await newCompany()
    const { row } = await decideOrder(ctx, { order_id: 'p', features: bad })
    await reviewDecision(ctx, { id: row.id, decision: 'approved', reason: 'Pagou a pendência' })
    const detail = await reviewDecision(ctx, { id: row.id, decision: 'rejected', reason: 'Voltou a dever' })
    const wire = serializeDecision(detail, 'pt-BR')
    expect(wire).toMatchObject({ decision: 'rejected', final_decision: 'rejected', reviewed: true })
    expect(wire.reviews.map((review) => [review.decision, review.reason, review.actor.id])).toEqual([
      ['rejected', 'Voltou a dever', 'user_test'],
      ['approved', 'Pagou a pendência', 'user_test'],
    ])
    await expect(reviewDecision(ctx, { id: row.id, decision: 'approved', reason: 'x' })).rejects.toMatchObject({
      code: 'validation_failed',
    })
  })

  it('keeps outcomes to the centavo, the last one told', async () => {
    const { ctx } = await newCompany()
    const { row } = await decideOrder(ctx, { order_id: 'p', features: good })
    await recordOutcome(ctx, { id: row.id, paid: false, days_late: 91, amount_lost: 1234.56 })
    const wire = serializeDecision(await getDecision(ctx, row.id), 'pt-BR')
    expect(wire.outcome).toMatchObject({ paid: false, days_late: 91, amount_lost: 1234.56 })
    const last = await recordOutcome(ctx, { id: row.id, paid: true })
    expect(serializeDecision(last, 'pt-BR').outcome).toMatchObject({ paid: true, days_late: null, amount_lost: null })
    const wrong = recordOutcome(ctx, { id: row.id, paid: false, amount_lost: 0.001 })
    await expect(wrong).rejects.toMatchObject({ faults: [{ path: 'amount_lost', code: 'money_invalid' }] })
    expect(await summarizeDecisions(ctx, {})).toMatchObject({ outcomes: 1, outcomesPaid: 1 })
  })

  it('is nobody else’s', async () => {
    const { ctx, ids } = await newCompany()
    const other = (await newCompany()).ctx
    const { row } = await decideOrder(ctx, { order_id: 'p', features: bad })
    for (const attempt of [
      () => getDecision(other, row.id),
      () => replayDecision(other, { id: row.id }),
      () => reviewDecision(other, { id: row.id, decision: 'approved', reason: 'meu agora' }),
      () => recordOutcome(other, { id: row.id, paid: true }),
      () => decideOrder(other, { order_id: 'p', features: {}, model_id: ids[0] }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    }
    expect((await listDecisions(other, { ...page, order_id: 'p' })).data).toEqual([])
  })
})
