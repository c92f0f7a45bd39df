/** Facts of this room; payloads hold ids and counts only. */
export const datasetEvents = {
  batchReceived: 'dataset.batch_received',
  completed: 'dataset.completed',
  deleted: 'dataset.deleted',
} as const
