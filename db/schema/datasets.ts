import type { DatasetStatus, LabelMeaning, StoredAnswer, StoredColumn, StoredSplit } from '../constants/datasets'
import type { Kit } from '../kit'

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
        /** The data set whose rows come before its own; empty for one that stands alone. */
        baseId: id('base_id').notNull(),
        /** Rows of the base, which `rows_total` counts too. */
        baseRows: int('base_rows').notNull(),
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
      (t) => [index('datasets_company').on(t.companyId, t.id), index('datasets_base').on(t.companyId, t.baseId)],
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
