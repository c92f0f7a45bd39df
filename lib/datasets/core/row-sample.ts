import { type BatchData, missingCode } from './column-data'
import { hashRow } from './hash'

export type SampleCell = number | string | null
const cells = 2_000_000
const mostRows = 20_000
const fewestRows = 1_000

/**
 * A uniform sample of whole rows in bounded memory: the rows whose place hashes below a threshold, halved when they
 * are too many. It depends on the rows alone, not on the order in which batches come.
 */
export class RowSample {
  hashes: number[] = []
  labels: number[] = []
  columns: SampleCell[][] = []
  private threshold = 2 ** 32

  add(sequence: number, batch: BatchData, labels: Float64Array | null): void {
    const chosen: number[] = []
    for (let row = 0; row < batch.rows; row += 1) {
      const hash = hashRow(sequence, row)
      if (hash >= this.threshold) continue
      chosen.push(row)
      this.hashes.push(hash)
      this.labels.push(labels?.[row] ?? 0)
    }
    this.widen(batch.columns.length, this.hashes.length - chosen.length)
    this.columns.forEach((sampled, place) => {
      const column = batch.columns[place]
      for (const row of chosen) {
        if (column?.kind === 'number') sampled.push(numberAt(column.values, row))
        else if (column?.kind === 'text') sampled.push(column.dictionary[column.codes[row] ?? missingCode] ?? null)
        else sampled.push(null)
      }
    })
    this.shrink()
  }

  /** Gives columns that appear late their missing cells for the `rows` sampled before. */
  private widen(count: number, rows: number): void {
    while (this.columns.length < count) this.columns.push(new Array<null>(rows).fill(null))
  }

  private shrink(): void {
    const most = Math.min(mostRows, Math.max(fewestRows, Math.floor(cells / Math.max(1, this.columns.length))))
    while (this.hashes.length > most) {
      this.threshold /= 2
      this.keepBelow()
    }
  }

  private keepBelow(): void {
    const { hashes, threshold } = this
    const kept = <T>(values: T[]) => values.filter((_, row) => (hashes[row] as number) < threshold)
    this.labels = kept(this.labels)
    this.columns = this.columns.map(kept)
    this.hashes = kept(hashes)
  }
}

function numberAt(values: Float64Array, row: number): number | null {
  const value = values[row] as number
  return Number.isNaN(value) ? null : value
}
