import { setImmediate as nextTurn } from 'node:timers/promises'
import { unpackBatch } from './batch-blob'
import type { BatchData } from './core/column-data'
import { batchesAfter, type Dataset } from './repository'

/** Batches fetched at once: a few megabytes, and a few milliseconds between two turns of the event loop. */
const fetchCount = 4

/** Whose batches make up a data set, in their order: its base's, then its own. */
export const sourcesOf = ({ id, baseId }: Dataset): string[] => (baseId ? [baseId, id] : [id])

/** The batches sent to one data set in the order of their sequence; other work gets its turn between them. */
export async function* batchesOf(
  companyId: string,
  datasetId: string,
  signal?: AbortSignal,
): AsyncGenerator<BatchData> {
  let last = -1
  while (true) {
    const batches = await batchesAfter(companyId, datasetId, last, fetchCount)
    if (batches.length === 0) return
    for (const batch of batches) {
      signal?.throwIfAborted()
      yield await unpackBatch(companyId, datasetId, batch.sequence, batch.data)
      last = batch.sequence
    }
    await nextTurn()
  }
}

/** All batches of a data set: those of its base, then its own. */
export async function* readBatches(dataset: Dataset, signal?: AbortSignal): AsyncGenerator<BatchData> {
  for (const source of sourcesOf(dataset)) {
    yield* batchesOf(dataset.companyId, source, signal)
  }
}
