import type { z } from 'zod'
import { getDataset, type LoadedTraining, loadTrainingFrame } from '@/lib/datasets'
import type { TreeOptions } from '@/lib/ml'
import { invalid } from '@/lib/platform/errors'
import type { JobControl } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { chooseAlgorithm } from './core/choose-algorithm'
import { jobProgress, readingUpTo, rising, storingFrom } from './core/progress'
import { modelOfJob } from './repository'
import { runTraining } from './run-training'
import type { TrainingPayload, trainingOptions } from './schemas'
import { storeModel } from './store-model'

/** The options in the learner's names; absent ones stay with its defaults. */
function treeOptions(options: z.output<typeof trainingOptions>): Partial<TreeOptions> {
  const named: { [K in keyof TreeOptions]?: number | undefined } = {
    maxDepth: options.max_depth,
    minLeaf: options.min_leaf,
    leafPrice: options.leaf_price,
    priorRows: options.prior_rows,
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}

/**
 * The training job: reads the columns, trains in a worker thread and stores one version however often it runs.
 * @throws AppError `not_found`, `dataset_receiving`, `algorithm_unavailable`, `one_class`, `too_few_rows`,
 * `no_features`, `training_crashed`
 */
export async function trainVersion(payload: TrainingPayload, control: JobControl): Promise<{ model_id: string }> {
  const { companyId, jobId, signal } = control
  const known = await modelOfJob(companyId, jobId)
  if (known) return { model_id: known.id }
  const algorithm = chooseAlgorithm(payload.algorithm)
  if (!algorithm) throw invalid('algorithm_unavailable', { algorithm: payload.algorithm })
  const report = rising(control.report)
  report(0, 'reading')
  const dataset = await getDataset(companyId, payload.dataset_id)
  const loaded: LoadedTraining = await loadTrainingFrame(companyId, dataset.id, {
    signal,
    onProgress: (done, total) => report((readingUpTo * done) / Math.max(1, total), 'reading'),
  })
  const { frame, labels, times, orderIds, excluded } = loaded
  const { test, timeColumn } = dataset.split
  const seed = payload.options.seed ?? dataset.split.seed
  const features = new Set(frame.features.map((feature) => feature.name))
  const trained = await runTraining(
    {
      frame,
      labels,
      split: times ? { testShare: test, times } : { testShare: test, seed },
      options: treeOptions(payload.options),
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
      algorithm,
      datasetId: dataset.id,
      datasetName: dataset.name,
      labelMeaning: dataset.labelMeaning,
      target: dataset.target,
      approveLabel: dataset.approveLabel,
      rejectLabel: dataset.rejectLabel ?? '',
      options: { ...payload.options },
      split: { testShare: test, seed, timeColumn },
      jobId,
      idColumns: dataset.idColumns,
      excluded,
      unusedColumns: dataset.columns.flatMap(({ name, type }) =>
        features.has(name) || type === 'target' ? [] : [name],
      ),
      orderIds,
    },
    trained,
  )
  return { model_id: model.id }
}
