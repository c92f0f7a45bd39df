import { type BatchData, type ColumnData, missingCode } from './column-data'
import { DistinctSketch, exactDistinct } from './distinct-sketch'
import { hashNumber, hashText } from './hash'
import { type Moments, mergeMoments, momentsOf, noMoments } from './moments'
import { RowSample } from './row-sample'

export type ColumnState = { present: number; distinct: DistinctSketch; moments: Moments }

/** What is known of a data set's rows so far: grows with the columns, not with the rows. */
export type ProfileState = { rows: number; approved: number; columns: ColumnState[]; sample: RowSample }

export const emptyProfile = (): ProfileState => ({ rows: 0, approved: 0, columns: [], sample: new RowSample() })

/** Gives `state` as many columns as `count`. */
function widen(state: ProfileState, count: number): void {
  while (state.columns.length < count) {
    state.columns.push({ present: 0, distinct: new DistinctSketch(exactDistinct(count)), moments: noMoments() })
  }
}

function foldColumn(state: ColumnState, column: ColumnData): void {
  if (column.kind === 'number') {
    const moments = momentsOf(column.values)
    state.present += moments.count
    state.moments = mergeMoments(state.moments, moments)
    for (const value of column.values) if (!Number.isNaN(value)) state.distinct.add(hashNumber(value))
  } else if (column.kind === 'text') {
    for (const code of column.codes) if (code !== missingCode) state.present += 1
    for (const word of column.dictionary) state.distinct.add(hashText(word))
  }
}

/** Adds a batch's rows; each batch is folded once, in any order. `target` is the place of the label's column. */
export function foldBatch(state: ProfileState, sequence: number, batch: BatchData, target: number): void {
  widen(state, batch.columns.length)
  batch.columns.forEach((column, place) => {
    foldColumn(state.columns[place] as ColumnState, column)
  })
  const label = batch.columns[target]
  const labels = label?.kind === 'number' ? label.values : null
  state.rows += batch.rows
  if (labels) for (const value of labels) state.approved += value
  state.sample.add(sequence, batch, labels)
}
