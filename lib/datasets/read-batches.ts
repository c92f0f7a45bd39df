import { setImmediate as nextTurn } from 'node:timers/promises'
import { unpackBatch } from './batch-blob'
import type { BatchData } from './core/column-data'
import { batchesAfter } from './repository'

/** Batches fetched at once: a few megabytes, and a few milliseconds between two turns of the event loop. */
const fetchCount = 4

/** The batches of a data set in the order of their sequence; other work gets its turn between them. */
export async function* readBatches(
  companyId: string,
  datasetId: string,
  signal?: AbortSignal,
): AsyncGenerator<{ sequence: number; data: BatchData }> {
  let last = -1
  while (true) {
    const batches = await batchesAfter(companyId, datasetId, last, fetchCount)
    if (batches.length === 0) return
    for (const batch of batches) {
      signal?.throwIfAborted()
      yield { sequence: batch.sequence, data: await unpackBatch(companyId, datasetId, batch.sequence, batch.data) }
      last = batch.sequence
    }
    await nextTurn()
  }
}
