import type { ColumnWarning } from '@/db/constants/datasets'
import { conflict } from '@/lib/platform/errors'
import { frameBuilder, type TrainingData } from './core/frame-builder'
import { placesToTrainOn } from './core/places-to-train-on'
import { pickRows } from './pick-rows'
import { readBatches } from './read-batches'
import { findDataset } from './repository'

export type LoadedTraining = TrainingData & { excluded: { name: string; reason: ColumnWarning }[] }
export type LoadOptions = {
  signal?: AbortSignal | undefined
  /** Told the rows read so far of all rows, after each batch. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Reads a complete data set into columns for the learner, rows in the order of sequence and place, those of its base
 * first. Of a derived one an order comes once: its last outcome, which also takes the place of its row of the base. The
 * order is known by the first id column; without one, outcomes are still one an order (as they were added), and the
 * base's rows all stay. Columns left out of training are listed in `excluded`. Deterministic: the same stored batches give the same
 * frame.
 * @throws AppError `not_found`; `dataset_receiving` while batches may still come. The signal's reason when aborted.
 */
export async function loadTrainingFrame(
  companyId: string,
  id: string,
  options: LoadOptions = {},
): Promise<LoadedTraining> {
  const dataset = await findDataset(companyId, id)
  if (dataset.status !== 'complete') throw conflict('dataset_receiving')
  const builder = frameBuilder(dataset.columns, dataset.idColumns, dataset.rowsTotal)
  let done = 0
  for await (const data of readBatches(dataset, options.signal)) {
    builder.add(data)
    done += data.rows
    options.onProgress?.(done, dataset.rowsTotal)
  }
  const excluded = dataset.columns.flatMap(({ name, excluded: reason }) => (reason ? [{ name, reason }] : []))
  const data = builder.finish()
  const places = dataset.baseId ? placesToTrainOn(builder.firstIds, dataset.baseRows) : null
  return { ...(places ? await pickRows(data, places) : data), excluded }
}
