import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { defineJob } from '@/lib/platform/jobs/define'
import { deleteBatches, deleteDatasetRow } from './repository'

export const purgeDatasetJobName = 'datasets.purge'
/** Batches wiped in one transaction: a few milliseconds. */
const chunk = 50

/** Wipes the rows of a deleted data set, piece by piece, then the data set itself. */
export const purgeDatasetJob = defineJob({
  name: purgeDatasetJobName,
  payload: z.object({ dataset_id: z.string() }),
  handler: async ({ dataset_id: id }, control) => {
    while (await transaction(() => deleteBatches(control.companyId, id, chunk))) {
      control.signal.throwIfAborted()
      await nextTurn()
    }
    await transaction(() => deleteDatasetRow(control.companyId, id))
    return { dataset_id: id }
  },
})

export const datasetJobs = [purgeDatasetJob]
