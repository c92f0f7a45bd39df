import { z } from 'zod'

export const roiQuery = z.object({
  from: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Counts people who entered since; all since the group began without it. Of an ended group always all.'),
})
export type RoiQuery = z.output<typeof roiQuery>
