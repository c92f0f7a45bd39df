import { datasetLimits } from '@/db/constants/datasets'

export type Lot = 'done' | 'refused' | 'now' | 'waiting'

const mostSquares = 280

/**
 * One square a batch of 500; of a large file, a few batches a square. `refused` holds the batches with a refused row.
 * @returns the squares and how many batches each stands for
 */
export function lotsOf(
  totalRows: number,
  doneBatches: number,
  refused: ReadonlySet<number>,
  running: boolean,
): { lots: Lot[]; batches: number; each: number } {
  const batches = Math.max(doneBatches, Math.ceil(totalRows / datasetLimits.batchRows))
  const each = Math.max(1, Math.ceil(batches / mostSquares))
  const marked = new Set([...refused].map((batch) => Math.floor(batch / each)))
  const lots = Array.from({ length: Math.ceil(batches / each) }, (_, square): Lot => {
    const end = Math.min(batches, (square + 1) * each)
    if (doneBatches >= end) return marked.has(square) ? 'refused' : 'done'
    const here = doneBatches >= square * each
    if (here && running) return 'now'
    return here && doneBatches > square * each && marked.has(square) ? 'refused' : 'waiting'
  })
  return { lots, batches, each }
}
