import { z } from 'zod'
import { trainModelInput } from '@/lib/models'
import { pageQuery } from '@/lib/platform/page'

const anyId = z.string().min(1).max(64)
const { algorithm, options, name, positive_weight } = trainModelInput.shape

export const retrainingParams = z.object({ id: anyId.describe('A `ret_…` id.') })

export const startRetrainingInput = z
  .strictObject({
    dataset_id: anyId.describe('A complete data set; of a derived one its base is taken.'),
    with_outcomes: z
      .boolean()
      .default(true)
      .describe('Add the decided orders whose outcome is known; false trains on the data set as it is.'),
    algorithm,
    options,
    positive_weight,
    name,
    until: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('Outcomes recorded up to this moment; now by default, and at the latest.'),
  })
  .superRefine((input, ctx) => {
    const { dataset_id, algorithm, options } = input
    const training = trainModelInput.safeParse({ dataset_id, algorithm, options })
    for (const issue of training.error?.issues ?? []) {
      ctx.addIssue({ code: 'custom', path: [...issue.path], message: issue.message })
    }
  })

export const listRetrainingsQuery = pageQuery.extend({ dataset_id: anyId.optional().describe('Of this base alone.') })
