import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import type { DecisionKind } from '@/db/constants/decisions'
import { tables } from '@/db/schema'
import { decideOrder, recordOutcome } from '@/lib/decisions'
import { activateModel, challengeModel } from '@/lib/models'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { getChallenger } from '../challenger/get-challenger'
import { listChallengerDisagreements } from '../challenger/list-disagreements'
import { serializeChallenger, serializeDisagreement } from '../challenger/serialize'
import { agreementOf, judgePairs, type PairCount, scoreProbabilities, verdictOf } from '../core/judge-pairs'
import { decideSome, exampleCompany, inputs } from './support/company'

useTestDatabase()
const page = { limit: 200 }

const pair = (champion: DecisionKind, challenger: DecisionKind, paid: boolean | null, count: number): PairCount => ({
  champion,
  challenger,
  paid,
  count,
})
const pairs = [
  pair('approved', 'approved', true, 50),
  pair('approved', 'rejected', true, 7),
  pair('approved', 'rejected', false, 9),
  pair('approved', 'rejected', null, 4),
  pair('rejected', 'approved', null, 20),
  pair('review', 'approved', true, 3),
  pair('rejected', 'rejected', null, 7),
]

describe('agreementOf', () => {
  it('counts the answers of both, rows the champion’s', () => {
    expect(agreementOf(pairs)).toEqual({
      orders: 100,
      disagreements: 43,
      matrix: [
        [50, 0, 20],
        [3, 0, 0],
        [20, 0, 7],
      ],
    })
  })
})

describe('judgePairs', () => {
  it('asks the outcomes who was right where the two differ', () => {
    expect(judgePairs(pairs)).toEqual({
      orders: 69,
      paid: 60,
      approved: 66,
      disagreements: 19,
      championRight: 7,
      challengerRight: 12,
    })
  })

  it.each([
    ['approved', 'rejected', true, 'champion'],
    ['approved', 'rejected', false, 'challenger'],
    ['review', 'approved', true, 'challenger'],
    ['review', 'rejected', true, 'neither'],
    ['approved', 'approved', true, 'both'],
  ] as const)('%s against %s, paid %s: %s', (champion, challenger, paid, right) => {
    expect(verdictOf(champion, challenger, paid)).toBe(right)
  })

  it('measures probabilities against being paid', () => {
    const scores = scoreProbabilities(Float64Array.of(0.9, 0.2, 0.6), Uint8Array.of(1, 0, 1))
    expect(scores.auc).toBe(1)
    expect(scores.logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8) + Math.log(0.6)) / 3, 12)
    expect(scoreProbabilities(Float64Array.of(0.9), Uint8Array.of(1)).auc).toBeNull()
  })
})

describe('getChallenger', () => {
  it('is empty while none challenges', async () => {
    const { ctx, modelId } = await exampleCompany()
    const wire = serializeChallenger(await getChallenger(ctx), 'en')
    expect(wire).toMatchObject({ champion: { model_id: modelId }, challenger: null, since: null, orders: 0 })
    expect(wire).toMatchObject({ disagreement_rate: null, mean_difference: null, outcomes: null })
    expect((await listChallengerDisagreements(ctx, page)).data).toEqual([])
    expect((await getChallenger(testContext('comp_none'))).champion).toBeNull()
  })

  it('counts live orders that both answered, and lists where they differ', async () => {
    const { ctx } = await exampleCompany()
    const rival = await storeExampleModel(ctx.companyId, { rows: 400, seed: 99, maxDepth: 1 })
    await decideSome(ctx, [0, 5])
    await challengeModel(ctx, { id: rival.id })
    const ids = await decideSome(ctx, [10, 60])
    const view = await getChallenger(ctx)
    const wire = serializeChallenger(view, 'pt-BR')
    expect([wire.orders, wire.outcomes]).toEqual([50, null])
    const { data } = await listChallengerDisagreements(ctx, page)
    expect(data).toHaveLength(wire.disagreements)
    expect(wire.disagreements).toBeGreaterThan(0)
    const [first] = data.map(serializeDisagreement)
    expect(first?.champion.decision).not.toBe(first?.challenger.decision)
    expect(first?.outcome).toBeNull()
    const [last, before] = [await listChallengerDisagreements(ctx, { limit: 1 }), data[1]]
    const next = await listChallengerDisagreements(ctx, { limit: 1, cursor: last.nextCursor ?? '' })
    expect(next.data[0]?.decision.row.id).toBe(before?.decision.row.id)

    for (const [n, id] of ids.entries()) if (n % 2 === 0) await recordOutcome(ctx, { id, paid: n % 4 === 0 })
    const judged = serializeChallenger(await getChallenger(ctx), 'pt-BR').outcomes
    expect(judged).toMatchObject({ orders: 25, paid: 13, note: { code: 'approved_only_outcomes' } })
    expect(judged?.note.message).toMatch(/pedidos liberados/)
    const known = (await listChallengerDisagreements(ctx, { ...page, outcome: true })).data.map(serializeDisagreement)
    expect(known.filter(({ outcome }) => outcome?.right === 'champion').length).toBe(judged?.champion.correct)
    expect(known.filter(({ outcome }) => outcome?.right === 'challenger').length).toBe(judged?.challenger.correct)
    expect(judged?.champion.auc).toBeGreaterThanOrEqual(0)
  })

  it('counts no order that another version decided, and tells of those the challenger could not read', async () => {
    const { ctx, modelId } = await exampleCompany()
    const rival = await storeExampleModel(ctx.companyId, { rows: 400, seed: 99, maxDepth: 1 })
    const third = await storeExampleModel(ctx.companyId, { rows: 400, seed: 5 })
    await challengeModel(ctx, { id: rival.id })
    const ids = await decideSome(ctx, [0, 12])
    for (const [n, id] of ids.entries()) await recordOutcome(ctx, { id, paid: n % 2 === 0 })
    const before = await getChallenger(ctx)
    const asked = { order_id: 'X1', features: inputs(3) }
    const own = await decideOrder(ctx, { ...asked, model_id: modelId })
    expect((await getChallenger(ctx)).agreement.orders).toBe(13)
    const { shadowScores, decisions } = tables
    await db().delete(shadowScores).where(eq(shadowScores.decisionId, own.row.id))
    const named = await decideOrder(ctx, { ...asked, model_id: third.id })
    const scored = db().select().from(shadowScores).where(eq(shadowScores.companyId, ctx.companyId))
    expect((await scored).some(({ decisionId }) => decisionId === named.row.id)).toBe(false)
    // As a process of before would have left it: scored though another version decided.
    const [shadow] = await scored
    if (!shadow) throw new Error('no shadow')
    await db()
      .insert(shadowScores)
      .values({ ...shadow, decisionId: named.row.id, at: named.row.at, agrees: false })
    await recordOutcome(ctx, { id: named.row.id, paid: true })
    const after = await getChallenger(ctx)
    expect(after).toEqual(before)
    const { data } = await listChallengerDisagreements(ctx, page)
    expect(data.some(({ decision }) => decision.row.id === named.row.id)).toBe(false)

    await db()
      .update(shadowScores)
      .set({ fault: 'not_a_number', decision: '', probability: null })
      .where(eq(shadowScores.decisionId, ids[0] ?? ''))
    const wire = serializeChallenger(await getChallenger(ctx), 'en')
    expect([wire.orders, wire.unreadable]).toEqual([11, 1])
    expect((await db().select().from(decisions).where(eq(decisions.companyId, ctx.companyId))).length).toBe(14)
  })

  it('starts anew when another version answers', async () => {
    let now = Date.now()
    const { ctx } = await exampleCompany({ now: () => now })
    const rival = await storeExampleModel(ctx.companyId, { rows: 400, seed: 99, maxDepth: 1 })
    const next = await storeExampleModel(ctx.companyId, { rows: 400, seed: 5 })
    now = Date.now() + 1_000
    await challengeModel(ctx, { id: rival.id })
    await decideSome(ctx, [0, 5])
    now += 1_000
    await activateModel(ctx, { id: next.id })
    expect((await getChallenger(ctx)).agreement.orders).toBe(0)
    await decideSome(ctx, [5, 8])
    expect((await getChallenger(ctx)).agreement.orders).toBe(3)
  })
})
