import { getDataset, type LoadedTraining, loadTrainingFrame } from '@/lib/datasets'
import type { JobControl } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { learnerOptions } from './core/learner-options'
import { jobProgress, readingUpTo, rising, storingFrom } from './core/progress'
import { modelOfJob } from './repository'
import { runTraining } from './run-training'
import type { TrainingPayload } from './schemas'
import { storeModel } from './store-model'

/**
 * The training job: reads the columns, trains in a worker thread and stores one version however often it runs.
 * @throws AppError `not_found`, `dataset_receiving`, `one_class`, `too_few_rows`, `no_features`, `training_crashed`
 */
export async function trainVersion(payload: TrainingPayload, control: JobControl): Promise<{ model_id: string }> {
  const { companyId, jobId, signal } = control
  const known = await modelOfJob(companyId, jobId)
  if (known) return { model_id: known.id }
  const report = rising(control.report)
  report(0, 'reading')
  const dataset = await getDataset(companyId, payload.dataset_id)
  const loaded: LoadedTraining = await loadTrainingFrame(companyId, dataset.id, {
    signal,
    onProgress: (done, total) => report((readingUpTo * done) / Math.max(1, total), 'reading'),
  })
  const { frame, labels, times, orderIds, customerIds, excluded } = loaded
  const { test, timeColumn } = dataset.split
  const seed = payload.options.seed ?? dataset.split.seed
  const features = new Set(frame.features.map((feature) => feature.name))
  const trained = await runTraining(
    {
      frame,
      labels,
      split: times ? { testShare: test, times } : { testShare: test, seed },
      algorithm: payload.algorithm,
      options: { ...learnerOptions(payload.options, frame.features.length), seed },
      positiveWeight: payload.positive_weight ?? 1,
    },
    {
      signal,
      onStage(stage, share) {
        const at = jobProgress(stage, share)
        report(at.progress, at.stage)
      },
    },
  )
  report(storingFrom, 'storing')
  signal.throwIfAborted()
  const ctx = systemContext(companyId, 'models.train', jobId, control.now)
  const model = await storeModel(
    ctx,
    {
      name: payload.name ?? dataset.name,
      requested: payload.algorithm,
      datasetId: dataset.id,
      datasetName: dataset.name,
      labelMeaning: dataset.labelMeaning,
      target: dataset.target,
      approveLabel: dataset.approveLabel,
      rejectLabel: dataset.rejectLabel ?? '',
      options: { ...payload.options },
      positiveWeight: payload.positive_weight ?? 1,
      split: { testShare: test, seed, timeColumn },
      jobId,
      idColumns: dataset.idColumns,
      excluded,
      unusedColumns: dataset.columns.flatMap(({ name, type }) =>
        features.has(name) || type === 'target' ? [] : [name],
      ),
      orderIds,
      customerIds,
    },
    trained,
  )
  return { model_id: model.id }
}
