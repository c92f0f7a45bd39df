import type { ColumnWarning, DatasetColumnType, DatasetStatus, LabelMeaning } from '../constants/datasets'
import type { Kit } from '../kit'

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
export type StoredError = { index: number; column: string; code: string }
/** The answer a batch was given, kept so that the same sequence gets it again. */
export type StoredAnswer = {
  accepted: number
  rejected: number
  errors: StoredError[]
  errorsTotal: number
  rowsTotal: number
}

/** Tables of `lib/datasets`. */
export function defineDatasets(kit: Kit) {
  const { table, id, str, json, int, bool, ts, blob, index, primaryKey } = kit
  return {
    datasets: table(
      'datasets',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        name: str('name', 120).notNull(),
        status: id('status').$type<DatasetStatus>().notNull(),
        target: str('target', 120).notNull(),
        approveLabel: str('approve_label', 200).notNull(),
        /** Null until the first row that holds another label than `approve_label`. */
        rejectLabel: str('reject_label', 200),
        labelMeaning: id('label_meaning').$type<LabelMeaning>().notNull(),
        idColumns: json<string[]>('id_columns').notNull(),
        columns: json<StoredColumn[]>('columns').notNull(),
        /** Unknown columns are taken in and inferred; false when the columns were declared. */
        columnsOpen: bool('columns_open').notNull(),
        columnsRevision: int('columns_revision').notNull(),
        split: json<StoredSplit>('split').notNull(),
        template: id('template'),
        rowsTotal: int('rows_total').notNull(),
        approvedTotal: int('approved_total').notNull(),
        rejectedTotal: int('rejected_total').notNull(),
        batchesTotal: int('batches_total').notNull(),
        lastSequence: int('last_sequence').notNull(),
        trainingJobId: id('training_job_id'),
        /** The final profile, sealed: its commonest values are the customer's data. */
        profile: blob('profile'),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        completedAt: ts('completed_at'),
      },
      (t) => [index('datasets_company').on(t.companyId, t.id)],
    ),
    datasetBatches: table(
      'dataset_batches',
      {
        datasetId: id('dataset_id').notNull(),
        sequence: int('sequence').notNull(),
        companyId: id('company_id').notNull(),
        rows: int('rows').notNull(),
        requestHash: id('request_hash').notNull(),
        answer: json<StoredAnswer>('answer').notNull(),
        /** The rows: columnar, compressed, sealed. */
        data: blob('data').notNull(),
        receivedAt: ts('received_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.datasetId, t.sequence] })],
    ),
    datasetRejections: table(
      'dataset_rejections',
      {
        datasetId: id('dataset_id').notNull(),
        sequence: int('sequence').notNull(),
        companyId: id('company_id').notNull(),
        count: int('count').notNull(),
        data: blob('data').notNull(),
      },
      (t) => [primaryKey({ columns: [t.datasetId, t.sequence] })],
    ),
  }
}
