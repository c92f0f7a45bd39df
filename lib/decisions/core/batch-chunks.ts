/** Orders decided in one transaction, with one audit entry. */
export const chunkSize = 100

/** Name of the chunk that holds the item `index` of a batch, as its audit entry carries it. */
export const batchChunkId = (batchId: string, index: number) => `${batchId}/${Math.floor(index / chunkSize)}`
