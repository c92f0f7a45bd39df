export type ColumnType = 'number' | 'boolean' | 'category'

/** A column's meaning. `monotone` +1: a larger value may only raise P(approve); −1: only lower it. */
export interface Feature {
  name: string
  type: ColumnType
  monotone: -1 | 0 | 1
  /** Names of the categories, [] unless `type` is 'category'. */
  categories: string[]
}

/**
 * A table by columns, each of length `rows`. NaN (and ±Infinity) = missing; boolean = 0 or 1;
 * category = index into the feature's `categories`, any other number counts as missing.
 */
export interface Frame {
  rows: number
  features: Feature[]
  columns: Float64Array[]
}
