/** `receiving` takes batches; `complete` is closed and trained on; `deleted` is being wiped. */
export const datasetStatuses = ['receiving', 'complete', 'deleted'] as const
export type DatasetStatus = (typeof datasetStatuses)[number]

/** What the label says: the analyst's decision of that day, or whether the customer later paid. */
export const declarableMeanings = ['analyst_decision', 'payment_outcome', 'unknown'] as const
/** `outcome_added`: old rows by another label, with decided orders added whose label is whether they were paid. */
export const labelMeanings = [...declarableMeanings, 'outcome_added'] as const
export type LabelMeaning = (typeof labelMeanings)[number]

/** Types a caller may declare. */
export const declarableTypes = ['number', 'boolean', 'category', 'id', 'ignored'] as const
/** `pending` = only missing values so far; `time` = the column named in `split.time_column`. */
export const columnTypes = [...declarableTypes, 'target', 'time', 'pending'] as const
export type DatasetColumnType = (typeof columnTypes)[number]

export const columnWarnings = ['constant', 'all_missing', 'id_like', 'leaking', 'high_missing'] as const
export type ColumnWarning = (typeof columnWarnings)[number]

/** A column of a data set. `declared` = its type was given, not inferred; −1 = larger values push toward rejection. */
export type StoredColumn = {
  name: string
  type: DatasetColumnType
  monotone: -1 | 0 | 1
  declared: boolean
  /** Left out of training, and why; set on completion. */
  excluded?: ColumnWarning | undefined
}
export type StoredSplit = { test: number; seed: number; timeColumn: string | null }
type StoredError = { index: number; column: string; code: string }
/** The answer a batch was given, kept so that the same sequence gets it again. */
export type StoredAnswer = {
  accepted: number
  rejected: number
  errors: StoredError[]
  errorsTotal: number
  rowsTotal: number
}

export const datasetLimits = {
  batchRows: 500,
  columns: 1_000,
  nameLength: 120,
  textLength: 200,
  batchBytes: 8_000_000,
  uploadBytes: 2_000_000_000,
  unpackedBytes: 2_000_000_000,
  uploadRows: 5_000_000,
  trainingRows: 20,
} as const

export const defaultTarget = 'status'
export const defaultApproveLabel = 'liberado'
export const defaultRejectLabel = 'bloqueado'
export const defaultIdColumns = ['pedid', 'IdCliente', 'cliid']
