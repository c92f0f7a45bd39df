import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Dataset, insertDataset, lockDataset } from './repository'
import { datasetId } from './schemas'

/**
 * Opens a data set whose rows are those of a complete one followed by outcomes to come (`appendOutcomes`), with the
 * columns of that one. Of a derived data set its base is taken, so that none stands on more than one other.
 * @throws AppError `dataset_receiving` while the base still takes batches, `not_found`
 */
export const deriveDataset = command({
  name: 'dataset.derive',
  scope: 'datasets:write',
  input: z.object({ base_id: datasetId, name: z.string().trim().min(1).max(120) }),
  run: async (ctx, input) => {
    const now = ctx.now()
    const asked = await lockDataset(ctx.companyId, input.base_id, now)
    // The lock keeps the base from being deleted meanwhile.
    const base = asked.baseId ? await lockDataset(ctx.companyId, asked.baseId, now) : asked
    if (base.status !== 'complete') throw conflict('dataset_receiving')
    const dataset: Dataset = {
      ...base,
      id: newId('dataset', now),
      name: input.name,
      status: 'receiving',
      labelMeaning: base.labelMeaning === 'payment_outcome' ? 'payment_outcome' : 'outcome_added',
      baseId: base.id,
      baseRows: base.rowsTotal,
      columnsOpen: false,
      rejectedTotal: 0,
      lastSequence: -1,
      trainingJobId: null,
      profile: null,
      createdAt: now,
      updatedAt: now,
      completedAt: null,
    }
    await insertDataset(dataset)
    const details = { name: dataset.name, base_id: base.id, base_rows: base.rowsTotal }
    return {
      result: dataset,
      audit: { action: 'dataset.derived', resource: { type: 'dataset', id: dataset.id }, details },
    }
  },
})
