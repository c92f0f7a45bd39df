import { describe, expect, it } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { decideBatch } from '@/lib/decisions'
import { runBatch } from '@/lib/decisions/run-batch'
import { updateModel } from '@/lib/models'
import { acknowledgeAlert } from '@/lib/platform/alerts'
import { verifyChain } from '@/lib/platform/audit/verify'
import type { Context } from '@/lib/platform/context'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { bus } from '@/lib/platform/outbox/bus'
import { systemContext } from '@/lib/platform/system-context'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { getDriftAlerts, putDriftAlerts } from '../drift/drift-settings'
import { foldDrift } from '../drift/fold-drift'
import { getDrift } from '../drift/get-drift'
import { planFold, runFold, watchDecisions } from '../drift/plan-fold'
import { readCursor } from '../drift/repository'
import { serializeDrift, serializeDriftAlerts } from '../drift/serialize'
import { foldDriftJob } from '../job-names'
import { decideSome, exampleCompany, inputs, jobControl } from './support/company'

useTestDatabase()

const monday = Date.parse('2026-11-16T12:00:00Z')
const later = monday + 10 * 86_400_000
const fold = (ctx: Context, most: number) =>
  foldDrift(
    systemContext(ctx.companyId, 'lifecycle.drift', 'req', () => later),
    most,
  )

/** A company whose clock stands on a Monday; `at` moves it. */
async function company() {
  let now = monday
  const example = await exampleCompany({ now: () => now })
  const at = (moment: number) => {
    now = moment
  }
  return { ...example, at }
}

const countsOf = async (ctx: Context, modelId: string) => {
  const { weeks } = await getDrift({ ...ctx, now: () => later }, modelId, 4)
  return weeks.map(({ week, counts }) => [week, counts])
}

describe('foldDrift', () => {
  it('counts each decision once in its week, whatever the chunks', async () => {
    const a = await company()
    await decideSome(a.ctx, [0, 30])
    a.at(monday + 7 * 86_400_000)
    await decideSome(a.ctx, [30, 45], undefined, { regiao: 'Exterior' })
    expect(await fold(a.ctx, 1)).toMatchObject({ behind: true })
    for (const most of [6, 7, 8]) await fold(a.ctx, most)
    const { behind, countedUpTo } = await fold(a.ctx, 1_000)
    expect([behind, countedUpTo]).toEqual([false, later])
    const pieces = await countsOf(a.ctx, a.modelId)
    expect(pieces).toMatchObject([
      ['2026-W48', { orders: 15 }],
      ['2026-W47', { orders: 30 }],
    ])
    await db().delete(tables.driftWeeks)
    await db().delete(tables.driftCursors)
    await fold(a.ctx, 1_000)
    expect(await countsOf(a.ctx, a.modelId)).toEqual(pieces)
  })

  it('counts once when two run at the same time, and loses nothing when it dies', async () => {
    const { ctx, modelId } = await company()
    await decideSome(ctx, [0, 40])
    await expect(
      transaction(async () => {
        await fold(ctx, 1_000)
        throw new Error('the process died here')
      }),
    ).rejects.toThrow('died')
    expect((await readCursor(ctx.companyId)).at).toBe(0)
    await Promise.all([fold(ctx, 40), fold(ctx, 40), fold(ctx, 40)])
    await fold(ctx, 1_000)
    expect(await countsOf(ctx, modelId)).toMatchObject([['2026-W47', { orders: 40 }]])
  })

  it('counts a decision that was stored long after its date, behind others', async () => {
    const { ctx, modelId, at } = await company()
    at(monday + 60_000)
    await decideSome(ctx, [0, 3])
    await fold(ctx, 1_000)
    at(monday)
    await decideSome(ctx, [3, 5])
    await fold(ctx, 1_000)
    expect(await countsOf(ctx, modelId)).toMatchObject([['2026-W47', { orders: 5 }]])
    expect((await readCursor(ctx.companyId)).at).toBe(monday + 60_000)
  })

  it('counts batches by the chunk, each order once', async () => {
    const { ctx, modelId } = await company()
    await decideSome(ctx, [0, 3])
    const items = Array.from({ length: 230 }, (_, n) => ({ order_id: `B${n}`, features: inputs(n) }))
    const { jobId } = await decideBatch(ctx, { items })
    await runBatch({ ...jobControl(ctx.companyId, () => monday), jobId })
    await decideSome(ctx, [3, 5])
    for (let run = 0; run < 6; run += 1) await fold(ctx, 2)
    expect(await fold(ctx, 1_000)).toMatchObject({ behind: false })
    expect(await countsOf(ctx, modelId)).toMatchObject([['2026-W47', { orders: 235 }]])
  })
})

describe('getDrift', () => {
  it('tells of score, columns and unseen values, and counts what is new first', async () => {
    const { ctx, modelId } = await company()
    await decideSome(ctx, [0, 60], undefined, { regiao: 'Exterior', PefinNumOcorrencia: 4, score: '' })
    const view = await getDrift({ ...ctx, now: () => later }, 'active', 4)
    const wire = serializeDrift(view, 'pt-BR')
    expect(wire).toMatchObject({
      model_id: modelId,
      model_version: 1,
      time_zone: 'America/Sao_Paulo',
      available: true,
      behind: false,
      bands: { watch: 0.1, act: 0.25, min_orders: 200 },
    })
    const [week] = wire.weeks
    expect(week).toMatchObject({
      week: '2026-W47',
      from: '2026-11-16T03:00:00.000Z',
      to: '2026-11-23T03:00:00.000Z',
      orders: 60,
      score: { band: null },
    })
    const column = (name: string) => week?.columns.find(({ feature }) => feature === name)
    expect(column('regiao')).toMatchObject({
      unseen: { orders: 60, distinct: 1, values: [{ value: 'Exterior', orders: 60 }] },
      missing_share: 0,
    })
    expect(column('score')).toMatchObject({ missing_share: 1, unseen: null })
    expect(column('PefinNumOcorrencia')).toMatchObject({ label: 'Ocorrências em Pefin' })
    const psi = week?.columns.map((one) => one.psi ?? 0) ?? []
    expect(psi).toEqual(psi.toSorted((a, b) => b - a))
    expect(column('clisimples')?.psi).toBeLessThan(1)
  })

  it('counts a few at view time and leaves the rest to the job', async () => {
    const { ctx, modelId } = await company()
    await decideSome(ctx, [0, 310])
    const asked = { ...ctx, now: () => later }
    const first = await getDrift(asked, modelId, 4)
    expect([first.behind, first.weeks[0]?.counts.orders]).toEqual([true, 300])
    expect(await newestJobs(ctx.companyId, foldDriftJob, 5)).toHaveLength(1)
    await runFold(jobControl(ctx.companyId, () => later))
    expect((await getDrift(asked, modelId, 4)).weeks[0]?.counts.orders).toBe(310)
  })

  it('knows no other company’s version, and needs an active one', async () => {
    const { modelId } = await company()
    const other = testContext('comp_other')
    await expect(getDrift(other, modelId, 4)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getDrift(other, 'active', 4)).rejects.toMatchObject({ reason: 'no_active_model' })
  })
})

describe('drift alerts', () => {
  it('are raised once per version, column, week and band, with an event and an entry', async () => {
    const { ctx, modelId } = await company()
    expect(serializeDriftAlerts(await getDriftAlerts(ctx))).toMatchObject({ watch: 0.1, act: 0.25, updated_at: null })
    await putDriftAlerts(ctx, { min_orders: 20 })
    await decideSome(ctx, [0, 25], undefined, { regiao: 'Exterior' })
    await fold(ctx, 1_000)
    await decideSome(ctx, [25, 50], undefined, { regiao: 'Exterior' })
    await fold(ctx, 1_000)
    const { alerts } = serializeDrift(await getDrift({ ...ctx, now: () => later }, modelId, 4), 'en')
    const about = alerts.filter(({ feature }) => feature === 'regiao')
    expect(about).toMatchObject([{ band: 'act', week: '2026-W47', acknowledged: false, model_version: 1 }])
    const keys = alerts.map(({ feature, week, band }) => `${feature}|${week}|${band}`)
    expect(new Set(keys).size).toBe(keys.length)
    const events = (await db().select().from(tables.outbox)).filter(
      ({ companyId, type }) => companyId === ctx.companyId && type === 'model.drift_detected',
    )
    expect(events).toHaveLength(alerts.length)
    expect(await verifyChain(ctx.companyId)).toMatchObject({ valid: true })

    const id = about[0]?.alert_id ?? ''
    const seen = await acknowledgeAlert(ctx, { id })
    expect(await acknowledgeAlert({ ...ctx, now: () => later }, { id })).toEqual(seen)
    const again = serializeDrift(await getDrift({ ...ctx, now: () => later }, modelId, 4), 'en').alerts
    expect(again.find(({ alert_id }) => alert_id === id)?.acknowledged).toBe(true)
    await expect(acknowledgeAlert(testContext('comp_other'), { id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stay silent when switched off or when the orders are few', async () => {
    const off = await company()
    await putDriftAlerts(off.ctx, { min_orders: 20, enabled: false })
    await decideSome(off.ctx, [0, 30], undefined, { regiao: 'Exterior' })
    const few = await company()
    await decideSome(few.ctx, [0, 30], undefined, { regiao: 'Exterior' })
    for (const { ctx, modelId } of [off, few]) {
      await updateModel(ctx, { id: modelId, name: 'Outra' })
      expect((await getDrift({ ...ctx, now: () => later }, modelId, 4)).alerts).toEqual([])
    }
    await expect(putDriftAlerts(off.ctx, { watch: 0.3, act: 0.2 })).rejects.toMatchObject({
      faults: [{ path: 'act', code: 'drift_bands_order' }],
    })
  })
})

describe('watchDecisions', () => {
  it('lets the first decision of an hour ask for its counting', async () => {
    const unwatch = watchDecisions()
    const at = Date.parse('2026-11-16T15:59:00Z')
    const event = { id: 'evt_1', companyId: 'comp_watched', type: 'decision.made', payload: {}, at }
    await bus().publish([event, { ...event, type: 'decision.batch_decided' }, { ...event, type: 'model.trained' }])
    unwatch()
    await bus().publish([{ ...event, at: at + 3_600_000 }])
    const jobs = await newestJobs('comp_watched', foldDriftJob, 5)
    expect(jobs.map(({ runAt }) => new Date(runAt).toISOString())).toEqual(['2026-11-16T16:00:05.000Z'])
  })
})

describe('planFold', () => {
  it('queues one counting an hour', async () => {
    const hour = Date.parse('2026-11-16T12:20:00Z')
    await planFold('comp_plan', hour, 'hour')
    await planFold('comp_plan', hour + 60_000, 'hour')
    const jobs = await newestJobs('comp_plan', foldDriftJob, 5)
    expect(jobs.map(({ runAt }) => new Date(runAt).toISOString())).toEqual(['2026-11-16T13:00:05.000Z'])
  })
})
