import { transaction } from '@/db/client'
import { packBatch } from '@/lib/datasets/batch-blob'
import { batchesOf } from '@/lib/datasets/read-batches'
import { insertBatch } from '@/lib/datasets/repository'
import { type Figure, median, random, rate, timed } from './measure'

const rows = 100_000
const columns = 35
const batch = 500
const runs = 5

/** 100,000 × 35 through encoding, compression, encryption and one durable commit a batch, then back into columns. */
export async function benchStorage(): Promise<Figure[]> {
  const next = random(11)
  const data = Array.from({ length: rows / batch }, () => ({
    rows: batch,
    columns: Array.from({ length: columns }, (_, i) => ({
      kind: 'number' as const,
      values: Float64Array.from({ length: batch }, () =>
        i % 2 ? Math.floor(next() * 20) : Math.round(next() * 1e7) / 100,
      ),
    })),
  }))
  let run = 0
  const write = await timed(runs, async () => {
    run += 1
    for (const [sequence, part] of data.entries()) {
      const place = { companyId: 'comp_bench', datasetId: `ds_bench_${run}`, sequence }
      const blob = await packBatch(place.companyId, place.datasetId, sequence, part)
      const answer = { accepted: batch, rejected: 0, errors: [], errorsTotal: 0, rowsTotal: (sequence + 1) * batch }
      await transaction(() =>
        insertBatch({ ...place, rows: batch, requestHash: '-', answer, data: blob, receivedAt: 0 }),
      )
    }
  })
  let seen = 0
  const read = await timed(runs, async () => {
    for await (const part of batchesOf('comp_bench', 'ds_bench_1')) seen += part.rows
  })
  if (seen !== rows * runs) throw new Error(`read ${seen} rows back`)
  return [
    { what: `store rows, ${rows / 1000}k × ${columns}`, value: rate(rows, median(write)), note: 'aim ≥60,000' },
    { what: `read rows back, ${rows / 1000}k × ${columns}`, value: rate(rows, median(read)), note: 'aim ≥100,000' },
  ]
}
