import { describe, expect, it, vi } from 'vitest'
import { entriesAfter } from '@/lib/platform/audit/repository'
import { bus } from '@/lib/platform/outbox/bus'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { activateModel } from '../activate-model'
import { compareModels } from '../compare-models'
import { decisionModel } from '../decision-model'
import { getConfusionMatrix } from '../get-confusion-matrix'
import { getModel } from '../get-model'
import { listActivations } from '../list-activations'
import { listFlips } from '../list-flips'
import { listModels } from '../list-models'
import { modelHash } from '../model-hash'
import { updateModel } from '../update-model'

useTestDatabase()
const page = { limit: 50 }
let company = 0
const newCompany = () => {
  company += 1
  return testContext(`comp_${company}`)
}

describe('a company’s versions', () => {
  it('number from 1, and the first activates itself in its own transaction', async () => {
    const ctx = newCompany()
    const first = await storeExampleModel(ctx.companyId)
    const second = await storeExampleModel(ctx.companyId, { maxDepth: 3 })
    expect([first.version, second.version]).toEqual([1, 2])
    const { data } = await listModels(ctx, page)
    expect(data.map((view) => [view.row.version, view.activeSince !== null])).toEqual([
      [2, false],
      [1, true],
    ])
    const trail = await entriesAfter(ctx.companyId, 0, 10)
    expect(trail.map((entry) => [entry.actorType, entry.action])).toEqual([
      ['system', 'model.trained'],
      ['system', 'model.activated'],
      ['system', 'model.trained'],
    ])
  })

  it('are swapped atomically, with a ledger of figures and reasons', async () => {
    const ctx = newCompany()
    const first = await storeExampleModel(ctx.companyId)
    const second = await storeExampleModel(ctx.companyId, { maxDepth: 3 })
    const heard: Record<string, unknown>[] = []
    const unsubscribe = bus().subscribe('model.activated', (event) => void heard.push(event.payload))
    const view = await activateModel(ctx, { id: second.id, reason: 'Mais simples de explicar' })
    expect(view.activeSince).not.toBeNull()
    expect((await decisionModel(ctx.companyId)).policy.modelId).toBe(second.id)
    const ledger = await listActivations(ctx, second.id, page)
    expect(ledger.data).toMatchObject([
      { previousId: first.id, reason: 'Mais simples de explicar', actorType: 'user', metrics: second.metrics },
    ])
    await vi.waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ previous_model_id: first.id })))
    unsubscribe()
  })

  it('activating the active one changes nothing', async () => {
    const ctx = newCompany()
    const first = await storeExampleModel(ctx.companyId)
    await activateModel(ctx, { id: first.id })
    expect((await listActivations(ctx, first.id, page)).data).toHaveLength(1)
    expect(await entriesAfter(ctx.companyId, 0, 10)).toHaveLength(2)
  })

  it('move metrics and matrix with the threshold', async () => {
    const ctx = newCompany()
    const { id } = await storeExampleModel(ctx.companyId)
    const { row } = await updateModel(ctx, { id, threshold: 0.8, review_band: { from: 0.7, to: 0.9 } })
    const at = await getConfusionMatrix(ctx, id)
    expect(at.threshold).toBe(0.8)
    expect(row.confusion).toEqual(at.matrix)
    expect(row.metrics['approvalRate']).toBe(at.metrics.approvalRate)
    expect(row).toMatchObject({ reviewFrom: 0.7, reviewTo: 0.9 })
    const cleared = await updateModel(ctx, { id, review_band: null })
    expect(cleared.row).toMatchObject({ threshold: 0.8, reviewFrom: null, reviewTo: null })
  })

  it('refuse a band that does not hold the threshold, and an empty change', async () => {
    const ctx = newCompany()
    const { id } = await storeExampleModel(ctx.companyId)
    const bad = updateModel(ctx, { id, review_band: { from: 0.7, to: 0.9 } })
    await expect(bad).rejects.toMatchObject({ faults: [{ path: 'review_band', code: 'review_band_off_threshold' }] })
    await updateModel(ctx, { id, review_band: { from: 0.4, to: 0.6 } })
    await expect(updateModel(ctx, { id, threshold: 0.9 })).rejects.toMatchObject({ code: 'validation_failed' })
    expect((await getModel(ctx, id)).row.threshold).toBe(0.5)
  })

  it('compare on the same held-out rows, or say that they cannot', async () => {
    const ctx = newCompany()
    const a = await storeExampleModel(ctx.companyId)
    const b = await storeExampleModel(ctx.companyId, { maxDepth: 1 })
    const c = await storeExampleModel(ctx.companyId, { datasetId: 'ds_other' })
    const together = await compareModels(ctx, [a.id, b.id])
    const [{ same }] = together.pairs
    expect(same?.auc?.aucA).toBeCloseTo(a.metrics['auc'] as number, 12)
    expect(same?.auc?.aucB).toBeCloseTo(b.metrics['auc'] as number, 12)
    expect(Object.values(same?.agreement ?? {}).reduce((sum, count) => sum + count, 0)).toBe(a.testRows)
    const all = await compareModels(ctx, [a.id, b.id, c.id])
    expect(all.pairs.map((pair) => pair.same !== null)).toEqual([true, false, false])
  })

  it('list the held-out orders that flip, in pages', async () => {
    const ctx = newCompany()
    const { id } = await storeExampleModel(ctx.companyId)
    const whole = await listFlips(ctx, id, { limit: 200, from: 0.3, to: 0.7 })
    expect(whole.data.length).toBeGreaterThan(3)
    const first = await listFlips(ctx, id, { limit: 3, from: 0.3, to: 0.7 })
    const next = await listFlips(ctx, id, { limit: 3, from: 0.3, to: 0.7, cursor: first.nextCursor ?? '' })
    expect([...first.data, ...next.data]).toEqual(whole.data.slice(0, 6))
    expect(whole.data[0]).toMatchObject({ approvedAtFrom: true, approvedAtTo: false })
    expect(whole.data[0]?.orderId).toMatch(/^ped-\d+$/)
    expect(whole.data[0]?.customerId).toBe(`cli-${whole.data[0]?.orderId}`)
    const asked = { limit: 200, from: 0.3, to: 0.7 }
    const priced = await listFlips(ctx, id, { ...asked, amount_column: 'score' })
    const amounts = priced.data.map((flip) => flip.amountCents)
    expect(amounts.every((cents) => cents === null || cents % 100 === 0)).toBe(true)
    expect(amounts.some((cents) => cents !== null)).toBe(true)
    const wrong = listFlips(ctx, id, { ...asked, amount_column: 'regiao' })
    await expect(wrong).rejects.toMatchObject({ faults: [{ code: 'amount_column_not_number' }] })
  })

  it('keep a fingerprint that the stored model answers to', async () => {
    const ctx = newCompany()
    const row = await storeExampleModel(ctx.companyId)
    expect(await modelHash(ctx.companyId, row.id)).toBe(row.modelHash)
  })

  it('are nobody else’s', async () => {
    const ctx = newCompany()
    const other = newCompany()
    const { id } = await storeExampleModel(ctx.companyId)
    const { id: own } = await storeExampleModel(other.companyId)
    for (const attempt of [
      () => getModel(other, id),
      () => activateModel(other, { id }),
      () => updateModel(other, { id, threshold: 0.1 }),
      () => getConfusionMatrix(other, id),
      () => listFlips(other, id, { ...page, from: 0, to: 1 }),
      () => listActivations(other, id, page),
      () => compareModels(other, [own, id]),
      () => decisionModel(other.companyId, id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    }
    expect((await listModels(other, page)).data.map((view) => view.row.id)).toEqual([own])
  })

  it('ask for their scope', async () => {
    const ctx = testContext('comp_x', { only: [] })
    await expect(listModels(ctx, page)).rejects.toMatchObject({ reason: 'missing_scope' })
    await expect(activateModel(ctx, { id: 'mod_x' })).rejects.toMatchObject({ reason: 'missing_scope' })
  })
})
