import type { StoredColumn } from '@/db/constants/datasets'
import { type BatchData, missingCode } from './column-data'

/** A feature as the learner wants it; the same shape as `Feature` of `lib/ml`. */
export type FrameFeature = {
  name: string
  type: 'number' | 'boolean' | 'category'
  monotone: -1 | 0 | 1
  /** Names of the categories in order of first appearance; [] unless `type` is 'category'. */
  categories: string[]
}
/** A table by columns; NaN = missing, boolean 0/1, category = index into `categories`. */
export type TrainingFrame = { rows: number; features: FrameFeature[]; columns: Float64Array[] }

export type TrainingData = {
  frame: TrainingFrame
  /** 1 = approve label, 0 = reject label. */
  labels: Uint8Array
  /** UTC ms of the split's time column; null when none is named. */
  times: Float64Array | null
  /** The first id column a row has; null where the row has none. */
  orderIds: (string | null)[]
  /** The next one a row has; null when the data set names fewer than two. */
  customerIds: (string | null)[] | null
}

const isFeature = (column: StoredColumn) =>
  column.excluded === undefined && (column.type === 'number' || column.type === 'boolean' || column.type === 'category')

/** Fills columns of `rows` rows from batches given in order. */
export function frameBuilder(columns: StoredColumn[], idColumns: string[], rows: number) {
  const places = columns.map((_, place) => place)
  const chosen = places.filter((place) => isFeature(columns[place] as StoredColumn))
  const placeOf = (type: StoredColumn['type']) => columns.findIndex((column) => column.type === type)
  const target = placeOf('target')
  const time = placeOf('time')
  const ids = idColumns.map((name) => columns.findIndex((column) => column.name === name)).filter((place) => place >= 0)
  const values = chosen.map(() => new Float64Array(rows).fill(Number.NaN))
  const codes = chosen.map(() => new Map<string, number>())
  const labels = new Uint8Array(rows)
  const times = time < 0 ? null : new Float64Array(rows).fill(Number.NaN)
  const orderIds: (string | null)[] = new Array(rows).fill(null)
  const customerIds: (string | null)[] | null = ids.length > 1 ? new Array(rows).fill(null) : null
  const firstIds: (string | null)[] = new Array(rows).fill(null)
  let filled = 0

  function fillColumn(place: number, into: Float64Array, known: Map<string, number>, batch: BatchData) {
    const column = batch.columns[place]
    if (column?.kind === 'number') into.set(column.values, filled)
    if (column?.kind !== 'text') return
    const merged = column.dictionary.map((word) => {
      const code = known.get(word) ?? known.size
      known.set(word, code)
      return code
    })
    for (let row = 0; row < batch.rows; row += 1) {
      const code = column.codes[row] as number
      if (code !== missingCode) into[filled + row] = merged[code] as number
    }
  }

  function fillIds(batch: BatchData) {
    for (const place of ids) {
      const column = batch.columns[place]
      if (column?.kind !== 'text') continue
      for (let row = 0; row < batch.rows; row += 1) {
        const id = column.dictionary[column.codes[row] as number] ?? null
        if (place === ids[0]) firstIds[filled + row] = id
        if (orderIds[filled + row] === null) orderIds[filled + row] = id
        else if (customerIds) customerIds[filled + row] ??= id
      }
    }
  }

  return {
    /** Each row's value of the first id column; null where that one has none. */
    firstIds,
    add(batch: BatchData) {
      if (filled + batch.rows > rows) throw new Error('data set has more rows than counted')
      chosen.forEach((place, feature) => {
        fillColumn(place, values[feature] as Float64Array, codes[feature] as Map<string, number>, batch)
      })
      const label = batch.columns[target]
      if (label?.kind === 'number') labels.set(label.values, filled)
      const at = batch.columns[time]
      if (times && at?.kind === 'number') times.set(at.values, filled)
      fillIds(batch)
      filled += batch.rows
    },
    /** @throws Error when batches are missing. */
    finish(): TrainingData {
      if (filled !== rows) throw new Error('data set has fewer rows than counted')
      const features = chosen.map((place, feature): FrameFeature => {
        const { name, type, monotone } = columns[place] as StoredColumn
        const categories = [...(codes[feature] as Map<string, number>).keys()]
        return { name, type: type as FrameFeature['type'], monotone, categories }
      })
      return { frame: { rows, features, columns: values }, labels, times, orderIds, customerIds }
    },
  }
}
