import type { RowFault } from './core/check-rows'

/** A refused cell: the line of the file (or place in the batch, from 1), the column, why, and what stood there. */
export type Rejection = { line: number; column: string; code: string; value: string }

export const rejectionPlace = (companyId: string, datasetId: string, sequence: number) => ({
  companyId,
  table: 'dataset_rejections',
  row: `${datasetId}:${sequence}`,
})

export const toRejections = (faults: RowFault[], lines: number[]): Rejection[] =>
  faults.map(({ index, column, code, value }) => ({ line: lines[index] ?? index + 1, column, code, value }))
