import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { trainModelJob } from '@/db/constants/jobs'
import { deleteDataset, getDataset, loadTrainingFrame, serializeDataset } from '@/lib/datasets'
import { recordOutcome } from '@/lib/decisions'
import { findContest } from '@/lib/models'
import { verifyChain } from '@/lib/platform/audit/verify'
import { jobByKey, type updateFenced } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { prepareRetrainingJob } from '../job-names'
import { failRetraining, prepareRetraining } from '../retrainings/prepare-retraining'
import { getRetraining, listRetrainings, viewRetraining } from '../retrainings/read-retrainings'
import { serializeRetraining } from '../retrainings/serialize'
import { settleRetraining } from '../retrainings/settle-retraining'
import { startRetraining } from '../retrainings/start-retraining'
import { type Company, decideSome, exampleCompany, jobControl } from './support/company'

useTestDatabase()
const page = { limit: 50 }
const reason = (wanted: string) => expect.objectContaining({ reason: wanted })
const mostlyPaid = (n: number) => n % 4 > 0

async function withOutcomes(count = 60): Promise<Company> {
  const company = await exampleCompany()
  await decideSome(company.ctx, [0, count], mostlyPaid)
  return company
}

/** Ends a job as the runner would. */
async function endJob(id: string, set: Parameters<typeof updateFenced>[2]) {
  const { db } = await import('@/db/client')
  const { tables } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  await transaction(async () => {
    await db().update(tables.jobs).set(set).where(eq(tables.jobs.id, id))
  })
}

describe('startRetraining', () => {
  it('makes a data set of the old rows and the outcomes, then queues its training', async () => {
    const { ctx, datasetId } = await withOutcomes()
    const row = await startRetraining(ctx, { dataset_id: datasetId, algorithm: 'tree', name: 'Com desfechos' })
    expect(serializeRetraining(await viewRetraining(row), 'en')).toMatchObject({
      status: 'preparing',
      trigger: 'person',
      base_dataset_id: datasetId,
      outcomes: { total: 60, paid: 45, unpaid: 15, prepared: 0 },
      training_job_id: null,
      warning: { code: 'approved_only_labels', message: expect.stringMatching(/no reject inference/) },
    })
    await prepareRetraining(row.id, jobControl(ctx.companyId))
    const done = serializeRetraining(await getRetraining(ctx, row.id), 'pt-BR')
    expect(done).toMatchObject({ status: 'training', outcomes: { prepared: 60, refused: 0 }, name: 'Com desfechos' })
    expect(done.warning?.message).toMatch(/sem inferência de rejeitados/)
    const dataset = await getDataset(ctx.companyId, row.datasetId)
    expect(serializeDataset(dataset)).toMatchObject({
      derived_from: datasetId,
      outcome_rows: 60,
      rows_total: 260,
      label_meaning: 'outcome_added',
      training_job_id: done.training_job_id,
    })
    const { labels, orderIds, frame } = await loadTrainingFrame(ctx.companyId, dataset.id)
    expect(orderIds.slice(199, 202)).toEqual(['P199', 'D0', 'D1'])
    expect([...labels.subarray(200, 205)]).toEqual([0, 1, 1, 1, 0])
    expect(frame.columns[0]?.[200]).toBe(frame.columns[0]?.[0])
    const training = await jobByKey(ctx.companyId, trainModelJob, `dataset:${dataset.id}`)
    expect(training?.payload).toMatchObject({ dataset_id: dataset.id, algorithm: 'tree', name: 'Com desfechos' })
    expect(await verifyChain(ctx.companyId)).toMatchObject({ valid: true })
  })

  it('takes an order that was decided several times once, by its latest outcome', async () => {
    const { ctx, datasetId } = await withOutcomes()
    const again = await decideSome(ctx, [0, 10], () => undefined)
    const third = await decideSome(ctx, [0, 1], () => undefined)
    for (const [n, id] of again.entries()) await recordOutcome(ctx, { id, paid: !mostlyPaid(n) })
    await recordOutcome(ctx, { id: third[0] ?? '', paid: false })
    const row = await startRetraining(ctx, { dataset_id: datasetId, algorithm: 'tree' })
    expect([row.outcomes, row.outcomesPaid]).toEqual([60, 45 - 7 + 2])
    await prepareRetraining(row.id, jobControl(ctx.companyId))
    expect((await getRetraining(ctx, row.id)).row).toMatchObject({ prepared: 60, refused: 0 })
    const { labels, orderIds } = await loadTrainingFrame(ctx.companyId, row.datasetId)
    expect([orderIds.length, new Set(orderIds).size]).toEqual([260, 260])
    const label = (order: string) => labels[orderIds.indexOf(order)]
    expect(['D0', 'D1', 'D4', 'D10'].map(label)).toEqual([0, 0, 1, 1])
  })

  it('says how many outcomes it found when they are too few or all alike', async () => {
    const few = await withOutcomes(20)
    await expect(startRetraining(few.ctx, { dataset_id: few.datasetId })).rejects.toMatchObject({
      reason: 'too_few_outcomes',
      params: { min: 50, found: 20 },
    })
    const company = await exampleCompany()
    await decideSome(company.ctx, [0, 55], () => true)
    await expect(startRetraining(company.ctx, { dataset_id: company.datasetId })).rejects.toMatchObject({
      reason: 'one_class_outcomes',
      params: { found: 55, paid: 55 },
    })
  })

  it('counts outcomes up to a moment, and leaves other columns’ versions alone', async () => {
    const { ctx, datasetId } = await withOutcomes(60)
    const until = new Date(Date.now() - 86_400_000).toISOString()
    await expect(startRetraining(ctx, { dataset_id: datasetId, until })).rejects.toMatchObject({ params: { found: 0 } })
    const { createDataset, appendBatch, completeDataset } = await import('@/lib/datasets')
    const other = await createDataset(ctx, { name: 'Outro produto' })
    const items = Array.from({ length: 60 }, (_, n) => ({ x: (n * 7) % 11, status: n % 2 ? 'liberado' : 'bloqueado' }))
    await appendBatch(ctx, { dataset_id: other.id, sequence: 0, items })
    await completeDataset(ctx, { dataset_id: other.id })
    await expect(startRetraining(ctx, { dataset_id: other.id })).rejects.toMatchObject({ params: { found: 0 } })
  })

  it('trains on the data set as it is when asked to', async () => {
    const { ctx, datasetId } = await exampleCompany()
    const row = await startRetraining(ctx, { dataset_id: datasetId, with_outcomes: false, algorithm: 'tree' })
    const wire = serializeRetraining(await getRetraining(ctx, row.id), 'en')
    expect(wire).toMatchObject({ status: 'training', dataset_id: datasetId, outcomes: null, warning: null })
    expect(wire.training_job_id).not.toBeNull()
  })

  it('refuses what it cannot use, and is blind to other companies', async () => {
    const { ctx, datasetId } = await exampleCompany()
    const other = testContext('comp_other')
    await expect(startRetraining(other, { dataset_id: datasetId })).rejects.toEqual(reason('not_found'))
    await expect(
      startRetraining(ctx, { dataset_id: datasetId, algorithm: 'tree', options: { rounds: 5 } }),
    ).rejects.toMatchObject({ faults: [{ path: 'options.rounds', code: 'option_foreign' }] })
    const viewer = { ...ctx, scopes: new Set(['models:read'] as const) }
    await expect(startRetraining(viewer, { dataset_id: datasetId })).rejects.toEqual(reason('missing_scope'))
    expect((await listRetrainings(other, page)).data).toEqual([])
  })

  it('needs the right to train alone', async () => {
    const { ctx, datasetId } = await withOutcomes(50)
    const trainer = { ...ctx, scopes: new Set(['models:write'] as const) }
    expect((await startRetraining(trainer, { dataset_id: datasetId })).outcomes).toBe(50)
  })
})

describe('prepareRetraining', () => {
  it('gives the same rows when it dies between batches and runs again', async () => {
    const company = await exampleCompany()
    await decideSome(company.ctx, [0, 1_050], mostlyPaid)
    const { ctx, datasetId } = company
    const whole = await startRetraining(ctx, { dataset_id: datasetId })
    await prepareRetraining(whole.id, jobControl(ctx.companyId))
    const broken = await startRetraining(ctx, { dataset_id: datasetId, until: new Date(whole.until).toISOString() })
    for (const after of [1, 1, 2]) {
      const abort = new AbortController()
      let reports = 0
      const report = () => {
        reports += 1
        if (reports === after) abort.abort('killed')
      }
      const run = prepareRetraining(broken.id, { ...jobControl(ctx.companyId), signal: abort.signal, report })
      if (reports < 3) await run.catch((error) => expect(error).toBe('killed'))
    }
    await prepareRetraining(broken.id, jobControl(ctx.companyId))
    const [a, b] = [await getRetraining(ctx, whole.id), await getRetraining(ctx, broken.id)]
    expect([b.row.batches, b.row.prepared]).toEqual([3, 1_050])
    expect(await loadTrainingFrame(ctx.companyId, b.row.datasetId)).toEqual(
      await loadTrainingFrame(ctx.companyId, a.row.datasetId),
    )
  }, 120_000)

  it('does not stumble over an outcome told again meanwhile', async () => {
    const { ctx, datasetId } = await withOutcomes(60)
    const row = await startRetraining(ctx, { dataset_id: datasetId })
    const [id] = await decideSome(ctx, [60, 61], () => true)
    await recordOutcome(ctx, { id: id ?? '', paid: false })
    await prepareRetraining(row.id, jobControl(ctx.companyId))
    await prepareRetraining(row.id, jobControl(ctx.companyId))
    expect((await getRetraining(ctx, row.id)).row).toMatchObject({ state: 'training', prepared: 60 })
  })

  it('fails in words when its data set goes', async () => {
    const { ctx, datasetId } = await withOutcomes(50)
    const row = await startRetraining(ctx, { dataset_id: datasetId })
    await deleteDataset(ctx, { dataset_id: row.datasetId })
    await expect(prepareRetraining(row.id, jobControl(ctx.companyId))).rejects.toEqual(reason('not_found'))
    await failRetraining(ctx.companyId, row.id, 'not_found')
    const wire = serializeRetraining(await getRetraining(ctx, row.id), 'en')
    expect(wire).toMatchObject({
      status: 'failed',
      error: { code: 'not_found', message: expect.stringMatching(/deleted/) },
    })
    expect(wire.finished_at).not.toBeNull()
  })

  it('takes a data set half filled away when it gives up, so that the base is free again', async () => {
    const { ctx, datasetId } = await withOutcomes(50)
    const row = await startRetraining(ctx, { dataset_id: datasetId })
    await expect(deleteDataset(ctx, { dataset_id: datasetId })).rejects.toEqual(reason('dataset_in_use'))
    await failRetraining(ctx.companyId, row.id, 'internal')
    expect((await getRetraining(ctx, row.id)).row).toMatchObject({ state: 'failed', errorCode: 'internal' })
    await expect(getDataset(ctx.companyId, row.datasetId)).rejects.toEqual(reason('not_found'))
    await deleteDataset(ctx, { dataset_id: datasetId })
  })

  it('gives up when too few orders fit the columns', async () => {
    const company = await exampleCompany()
    // The model takes it for a category it never saw; a data set takes no text that long.
    await decideSome(company.ctx, [0, 60], mostlyPaid, { regiao: 'x'.repeat(201) })
    const row = await startRetraining(company.ctx, { dataset_id: company.datasetId })
    await expect(prepareRetraining(row.id, jobControl(company.ctx.companyId))).rejects.toEqual(
      reason('too_few_outcomes'),
    )
    expect((await getRetraining(company.ctx, row.id)).row).toMatchObject({ prepared: 0, refused: 60 })
  })

  it('is queued once', async () => {
    const { ctx, datasetId } = await withOutcomes(50)
    const row = await startRetraining(ctx, { dataset_id: datasetId })
    expect(await jobByKey(ctx.companyId, prepareRetrainingJob, row.id)).toMatchObject({ state: 'queued' })
  })
})

describe('settleRetraining', () => {
  it('keeps how the training ended, and makes nobody’s version the challenger by itself', async () => {
    const { ctx, datasetId, modelId } = await exampleCompany()
    const row = await startRetraining(ctx, { dataset_id: datasetId, with_outcomes: false, algorithm: 'tree' })
    const control = jobControl(ctx.companyId)
    expect(await settleRetraining({ retraining_id: row.id, turn: 0 }, control)).toEqual({ state: 'training' })
    const trained = await storeExampleModel(ctx.companyId, { datasetId, rows: 300 })
    await endJob(row.trainingJobId, { state: 'succeeded', result: { model_id: trained.id }, finishedAt: Date.now() })
    expect(serializeRetraining(await getRetraining(ctx, row.id), 'en').status).toBe('succeeded')
    expect(await settleRetraining({ retraining_id: row.id, turn: 1 }, control)).toEqual({ state: 'succeeded' })
    const wire = serializeRetraining(await getRetraining(ctx, row.id), 'en')
    expect(wire).toMatchObject({ status: 'succeeded', model_id: trained.id, progress: 1 })
    const { champion, challenger } = await findContest(ctx.companyId)
    expect([champion?.row.id, challenger]).toEqual([modelId, null])
  })
})
