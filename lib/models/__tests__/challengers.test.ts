import { describe, expect, it } from 'vitest'
import { entriesAfter } from '@/lib/platform/audit/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { activateModel } from '../activate-model'
import { challengeModel } from '../challenge-model'
import { challengerModel, challengerPolicy, decisionModel } from '../decision-model'
import { endChallenge } from '../end-challenge'
import { loadBackground, loadReference } from '../load-parts'
import { updateModel } from '../update-model'

useTestDatabase()
let company = 0

async function twoVersions() {
  company += 1
  const ctx = testContext(`comp_challenge_${company}`)
  const active = await storeExampleModel(ctx.companyId)
  const other = await storeExampleModel(ctx.companyId, { maxDepth: 2 })
  return { ctx, active, other }
}

describe('a challenger', () => {
  it('is one version of the company, with its policy', async () => {
    const { ctx, other } = await twoVersions()
    expect(await challengerPolicy(ctx.companyId)).toBeUndefined()
    expect(await challengerModel(ctx.companyId)).toBeNull()
    const view = await challengeModel(ctx, { id: other.id, reason: 'Mais simples' })
    expect([view.activeSince, view.challengerSince]).toEqual([null, expect.any(Number)])
    await updateModel(ctx, { id: other.id, threshold: 0.7 })
    expect(await challengerPolicy(ctx.companyId)).toMatchObject({ modelId: other.id, threshold: 0.7 })
    expect((await challengerModel(ctx.companyId))?.model.modelId).toBe(other.id)
    const third = await storeExampleModel(ctx.companyId, { maxDepth: 1 })
    await challengeModel(ctx, { id: third.id })
    expect((await challengerPolicy(ctx.companyId))?.modelId).toBe(third.id)
    const trail = (await entriesAfter(ctx.companyId, 0, 20)).filter(({ action }) => action === 'model.challenged')
    expect(trail.map(({ details }) => JSON.parse(String(details)))).toEqual([
      { version: 2, previous_version: null, reason: 'Mais simples' },
      { version: 3, previous_version: 2 },
    ])
  })

  it('is not the active version, and challenges no more once it is', async () => {
    const { ctx, active, other } = await twoVersions()
    await expect(challengeModel(ctx, { id: active.id })).rejects.toMatchObject({ reason: 'challenger_is_active' })
    await challengeModel(ctx, { id: other.id })
    const view = await activateModel(ctx, { id: other.id })
    expect([view.challengerSince, await challengerPolicy(ctx.companyId)]).toEqual([null, undefined])
    const last = (await entriesAfter(ctx.companyId, 0, 20)).slice(-2).map(({ action }) => action)
    expect(last).toEqual(['model.activated', 'model.challenge_ended'])
  })

  it('ends when asked, and again changes nothing', async () => {
    const { ctx, other } = await twoVersions()
    await challengeModel(ctx, { id: other.id })
    await endChallenge(ctx, { id: other.id })
    const entries = (await entriesAfter(ctx.companyId, 0, 20)).length
    await endChallenge(ctx, { id: other.id })
    expect(await challengerPolicy(ctx.companyId)).toBeUndefined()
    expect(await entriesAfter(ctx.companyId, 0, 20)).toHaveLength(entries)
  })

  it('is nobody else’s', async () => {
    const { other } = await twoVersions()
    const { ctx: stranger } = await twoVersions()
    await expect(challengeModel(stranger, { id: other.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(endChallenge(stranger, { id: other.id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('what other rooms read of a version', () => {
  it('features that advice leaves as they are follow what the company marked', async () => {
    const { ctx, active } = await twoVersions()
    expect([...(await decisionModel(ctx.companyId)).frozen]).toEqual([])
    await updateModel(ctx, { id: active.id, actionable_columns: ['score'] })
    expect([...(await decisionModel(ctx.companyId)).frozen]).toEqual([0, 2, 3])
    const unknown = updateModel(ctx, { id: active.id, actionable_columns: ['score', 'pedid'] })
    await expect(unknown).rejects.toMatchObject({ faults: [{ path: 'actionable_columns[1]', code: 'column_unknown' }] })
  })

  it('background and reference of every feature', async () => {
    const { ctx, active } = await twoVersions()
    const background = await loadBackground(ctx.companyId, active.id)
    expect(background.columns).toHaveLength(active.featureCount)
    expect(background.columns[0]).toHaveLength(background.labels.length)
    const reference = await loadReference(ctx.companyId, active.id)
    expect(reference.features).toHaveLength(active.featureCount)
    for (const { shares } of reference.features) expect(shares.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
  })
})
