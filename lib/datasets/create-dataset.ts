import type { StoredColumn } from '@/db/constants/datasets'
import { defaultApproveLabel, defaultRejectLabel } from '@/db/constants/datasets'
import { command } from '@/lib/platform/command'
import { newId } from '@/lib/platform/ids'
import { type Dataset, insertDataset } from './repository'
import { type CreateDatasetInput, createDatasetInput } from './schemas'

/** The declared columns in their order; a column named as target, time or id is that, whatever type was given. */
function declaredColumns(input: CreateDatasetInput): StoredColumn[] {
  const typeOf = ({ name, type }: { name: string; type: StoredColumn['type'] }): StoredColumn['type'] => {
    if (name === input.target) return 'target'
    if (name === input.split.time_column) return 'time'
    return input.id_columns.includes(name) ? 'id' : type
  }
  return (input.columns ?? []).map((column) => {
    const type = typeOf(column)
    const ordered = type === 'number' || type === 'boolean'
    return { name: column.name, type, monotone: ordered ? (column.monotone ?? 0) : 0, declared: true }
  })
}

/** Opens a data set for batches. Without `columns` they are inferred from the rows that come. */
export const createDataset = command({
  name: 'dataset.create',
  scope: 'datasets:write',
  input: createDatasetInput,
  run: async (ctx, input) => {
    const now = ctx.now()
    const columns = declaredColumns(input)
    const approveLabel = input.approve_label ?? defaultApproveLabel
    const usual = approveLabel.toLowerCase() === defaultApproveLabel ? defaultRejectLabel : null
    const dataset: Dataset = {
      id: newId('dataset', now),
      companyId: ctx.companyId,
      name: input.name,
      status: 'receiving',
      target: input.target,
      approveLabel,
      rejectLabel: input.reject_label ?? usual,
      labelMeaning: input.label_meaning,
      baseId: '',
      baseRows: 0,
      idColumns: input.id_columns,
      columns,
      columnsOpen: columns.length === 0,
      columnsRevision: 0,
      split: { test: input.split.test, seed: input.split.seed, timeColumn: input.split.time_column ?? null },
      template: null,
      rowsTotal: 0,
      approvedTotal: 0,
      rejectedTotal: 0,
      batchesTotal: 0,
      lastSequence: -1,
      trainingJobId: null,
      profile: null,
      createdAt: now,
      updatedAt: now,
      completedAt: null,
    }
    await insertDataset(dataset)
    const details = { name: dataset.name, target: dataset.target, declared_columns: columns.length }
    return {
      result: dataset,
      audit: { action: 'dataset.created', resource: { type: 'dataset', id: dataset.id }, details },
    }
  },
})
