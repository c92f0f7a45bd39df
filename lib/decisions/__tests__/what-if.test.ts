import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { updateModel } from '@/lib/models'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { decideOrder } from '../decide-order'
import { serializePreview } from '../what-if/serialize-preview'
import { whatIfDecision } from '../what-if/what-if-decision'
import { whatIfModel } from '../what-if/what-if-model'

useTestDatabase()
const bad = { PefinNumOcorrencia: 4, score: 10, clisimples: false, regiao: 'Norte' }
let companies = 0

async function decided() {
  companies += 1
  const ctx = testContext(`comp_if${companies}`)
  const { id: modelId } = await storeExampleModel(ctx.companyId)
  const { row, stored } = await decideOrder(ctx, { order_id: 'p1', features: bad })
  return { ctx, modelId, row, stored }
}

describe('a what-if', () => {
  it('with nothing changed is the decision, by the policy of that day', async () => {
    const { ctx, modelId, row, stored } = await decided()
    await updateModel(ctx, { id: modelId, threshold: 0.01 })
    const wire = serializePreview(await whatIfDecision(ctx, row.id, {}), 'pt-BR')
    expect(wire).toMatchObject({
      decision: 'rejected',
      probability: row.probability,
      threshold: 0.5,
      decision_id: row.id,
      before: { decision: 'rejected', label: 'bloqueado', probability: row.probability },
      changed: [],
      turned: false,
      features: stored.features,
    })
    const now = serializePreview(await whatIfModel(ctx, modelId, bad), 'pt-BR')
    expect(now).toMatchObject({ decision: 'approved', threshold: 0.01, decision_id: null, before: null, turned: false })
  })

  it('with the counterfactual’s changes turns, and tells what changed', async () => {
    const { ctx, row, stored } = await decided()
    const changes = Object.fromEntries(stored.counterfactual.map(({ feature, to }) => [feature, to]))
    const wire = serializePreview(await whatIfDecision(ctx, row.id, changes), 'pt-BR')
    expect(wire).toMatchObject({
      decision: 'approved',
      turned: true,
      probability: stored.counterfactualProbability,
      changed: stored.counterfactual.map(({ feature, from, to }) => ({ feature, from, to })),
    })
    expect(wire.features).toEqual({ ...bad, ...changes })
  })

  it('takes null for a missing value', async () => {
    const { ctx, row } = await decided()
    const wire = serializePreview(await whatIfDecision(ctx, row.id, { score: null }), 'pt-BR')
    expect(wire.missing_features).toEqual(['score'])
    expect(wire.changed).toEqual([{ feature: 'score', label: 'score', from: 10, to: null }])
  })

  it('leaves nothing behind', async () => {
    const { ctx, modelId, row } = await decided()
    const count = async () => {
      const { decisions, auditEntries, outbox } = tables
      const own = await db().select().from(decisions).where(eq(decisions.companyId, ctx.companyId))
      const trail = await db().select().from(auditEntries).where(eq(auditEntries.companyId, ctx.companyId))
      const events = await db().select().from(outbox).where(eq(outbox.companyId, ctx.companyId))
      return [own.length, trail.length, events.length]
    }
    const before = await count()
    await whatIfDecision(ctx, row.id, { score: 900 })
    await whatIfModel(ctx, modelId, bad)
    expect(await count()).toEqual(before)
  })

  it('refuses what deciding refuses, and other companies', async () => {
    const { ctx, modelId, row } = await decided()
    const faults = [{ path: 'features.scor', code: 'unknown_feature', params: { hint: 'score' } }]
    await expect(whatIfDecision(ctx, row.id, { scor: 1 })).rejects.toMatchObject({ faults })
    await expect(whatIfModel(ctx, modelId, { scor: 1 })).rejects.toMatchObject({ faults })
    const other = testContext('comp_other')
    await expect(whatIfDecision(other, row.id, {})).rejects.toMatchObject({ code: 'not_found' })
    await expect(whatIfModel(other, modelId, {})).rejects.toMatchObject({ code: 'not_found' })
    const blind = testContext(ctx.companyId, { only: ['models:read'] })
    await expect(whatIfDecision(blind, row.id, {})).rejects.toMatchObject({ reason: 'missing_scope' })
    await expect(whatIfModel(blind, modelId, {})).rejects.toMatchObject({ reason: 'missing_scope' })
  })
})
