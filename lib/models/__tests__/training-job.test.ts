import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { appendBatch, completeDataset, createDataset } from '@/lib/datasets'
import type { Context } from '@/lib/platform/context'
import { type JobControl, registerJobs } from '@/lib/platform/jobs/define'
import { startRunner } from '@/lib/platform/jobs/runner'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { noise } from '@/tests/support/trained-model'
import { cancelTrainingJob } from '../cancel-training-job'
import { getModel } from '../get-model'
import { getTrainingJob } from '../get-training-job'
import { modelJobs } from '../jobs'
import { listModels } from '../list-models'
import { listTrainingJobs } from '../list-training-jobs'
import { serializeTrainingJob } from '../serialize'
import { trainModel } from '../train-model'
import { trainVersion } from '../train-version'

useTestDatabase()
const ctx = testContext('comp_training')
const page = { limit: 50 }
let stopRunner = async () => {}

/** A complete data set of `batches` × 500 orders; completing it queues its first training. */
async function completeExample(
  context: Context,
  batches = 1,
  label = (good: boolean) => (good ? 'liberado' : 'bloqueado'),
) {
  const { id } = await createDataset(context, { name: 'Pedidos', label_meaning: 'payment_outcome' })
  const random = noise(11)
  for (let sequence = 1; sequence <= batches; sequence += 1) {
    const items = Array.from({ length: 500 }, (_, i) => {
      const pefin = Math.floor(random() * 4)
      return {
        pedid: `p${sequence}-${i}`,
        PefinNumOcorrencia: pefin,
        score: Math.round(random() * 900),
        status: label(random() > pefin / 4),
      }
    })
    await appendBatch(context, { dataset_id: id, sequence, items, on_error: 'reject' })
  }
  const { trainingJobId } = await completeDataset(context, { dataset_id: id })
  return { datasetId: id, jobId: trainingJobId }
}

const ended = (id: string) =>
  vi.waitFor(
    async () => {
      const job = await getTrainingJob(ctx, id)
      expect(['succeeded', 'failed', 'cancelled']).toContain(job.state)
      return job
    },
    { timeout: 20_000, interval: 30 },
  )

beforeAll(() => {
  registerJobs(modelJobs)
  stopRunner = startRunner().stop
})
afterAll(() => stopRunner())

describe('the training job', () => {
  it('runs from a complete data set to an active version', async () => {
    const { jobId, datasetId } = await completeExample(ctx)
    const job = await ended(jobId)
    const wire = serializeTrainingJob(job, 'pt-BR')
    expect(wire).toMatchObject({ status: 'succeeded', progress: 1, stage: 'done', error: null, dataset_id: datasetId })
    const { row, figures, learned, activeSince } = await getModel(ctx, wire.model_id ?? '')
    expect(activeSince).not.toBeNull()
    expect(row).toMatchObject({
      version: 1,
      requested: 'auto',
      labelMeaning: 'payment_outcome',
      trainingRows: 350,
      testRows: 150,
    })
    expect(learned.features.map((feature) => feature.name)).toEqual(['PefinNumOcorrencia', 'score'])
    expect(figures.idColumns).toContain('pedid')
  })

  it('gives the same model for the same data, options and seed', async () => {
    const { data } = await listModels(ctx, page)
    const first = data.at(-1)?.row
    const { jobId } = await trainModel(ctx, { dataset_id: first?.datasetId ?? '', algorithm: 'auto', name: 'De novo' })
    const model = (await ended(jobId)).result as { model_id: string }
    const again = (await getModel(ctx, model.model_id)).row
    expect(again).toMatchObject({
      modelHash: first?.modelHash,
      heldOutHash: first?.heldOutHash,
      version: 2,
      name: 'De novo',
    })
    const other = await trainModel(ctx, {
      dataset_id: again.datasetId,
      algorithm: 'tree',
      options: { seed: 1, max_depth: 2 },
    })
    const seeded = (await ended(other.jobId)).result as { model_id: string }
    expect((await getModel(ctx, seeded.model_id)).row.heldOutHash).not.toBe(first?.heldOutHash)
  })

  it('stores one version however often it runs', async () => {
    const { jobId, datasetId } = await completeExample(ctx)
    await ended(jobId)
    const before = (await listModels(ctx, page)).data.length
    const seen: number[] = []
    const control: JobControl = {
      jobId,
      companyId: ctx.companyId,
      attempt: 2,
      signal: new AbortController().signal,
      report: (progress) => seen.push(progress),
      now: Date.now,
    }
    const again = await trainVersion({ dataset_id: datasetId, algorithm: 'auto', options: {} }, control)
    expect(again).toEqual((await getTrainingJob(ctx, jobId)).result)
    expect((await listModels(ctx, page)).data.length).toBe(before)
  })

  it('reports stages in order and progress that never falls', async () => {
    const { datasetId, jobId } = await completeExample(ctx)
    await ended(jobId)
    const seen: { progress: number; stage: string }[] = []
    const control: JobControl = {
      jobId: 'job_stages',
      companyId: ctx.companyId,
      attempt: 1,
      signal: new AbortController().signal,
      report: (progress, stage) => seen.push({ progress, stage }),
      now: Date.now,
    }
    await trainVersion({ dataset_id: datasetId, algorithm: 'auto', options: {} }, control)
    const progress = seen.map((report) => report.progress)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect([...new Set(seen.map((report) => report.stage))]).toEqual([
      'reading',
      'splitting',
      'comparing',
      'binning',
      'growing',
      'calibrating',
      'evaluating',
      'explaining',
      'storing',
    ])
  })

  it('is cancelled within moments while it runs', async () => {
    const { datasetId, jobId } = await completeExample(ctx, 40)
    await ended(jobId)
    const run = await trainModel(ctx, {
      dataset_id: datasetId,
      algorithm: 'tree',
      options: { max_depth: 30, min_leaf: 1 },
    })
    await vi.waitFor(async () => expect((await getTrainingJob(ctx, run.jobId)).state).toBe('running'), {
      timeout: 10_000,
      interval: 5,
    })
    const before = (await listModels(ctx, page)).data.length
    const askedMs = performance.now()
    await cancelTrainingJob(ctx, { id: run.jobId })
    const job = await ended(run.jobId)
    expect(performance.now() - askedMs).toBeLessThan(5_000)
    expect(job.state).toBe('cancelled')
    expect((await listModels(ctx, page)).data.length).toBe(before)
    await expect(cancelTrainingJob(ctx, { id: run.jobId })).rejects.toMatchObject({ reason: 'training_finished' })
  })

  it('refuses data sets that still take batches, and unknown ones', async () => {
    const open = await createDataset(ctx, { name: 'Aberta' })
    await expect(trainModel(ctx, { dataset_id: open.id })).rejects.toMatchObject({ reason: 'dataset_receiving' })
    await expect(trainModel(ctx, { dataset_id: 'ds_none' })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('fails with words its owner understands', async () => {
    const { datasetId, jobId } = await completeExample(ctx, 1, () => (noiseOnce() ? 'bloqueado' : 'liberado'))
    const job = await ended(jobId)
    expect(job.state).toBe('failed')
    const wire = serializeTrainingJob(job, 'en')
    expect(wire.error?.code).toBe('one_class')
    expect(wire.error?.message).toMatch(/single class/)
    expect(wire.dataset_id).toBe(datasetId)
  })

  it('lists trainings newest first, its own only', async () => {
    const { data } = await listTrainingJobs(ctx, { limit: 2 })
    expect(data).toHaveLength(2)
    const other = testContext('comp_other')
    expect((await listTrainingJobs(other, page)).data).toEqual([])
    await expect(getTrainingJob(other, data[0]?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
    await expect(cancelTrainingJob(other, { id: data[0]?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

let asked = 0
/** True for the first order alone: one of the two parts then holds a single class. */
const noiseOnce = () => {
  asked += 1
  return asked === 1
}
