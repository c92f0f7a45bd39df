import { z } from 'zod'

/** At most half: the rest of the portfolio has to be worked. */
export const putControlGroupBody = z.strictObject({
  share_percentage: z
    .number()
    .min(0)
    .max(50)
    .multipleOf(0.01)
    // The smallest of numbers pass as multiples of anything.
    .refine((share) => share === 0 || share >= 0.01, 'not_multiple_of')
    .describe('Of the people who fall overdue from now on; 0 ends the running group.'),
  reason: z.string().trim().max(300).optional(),
})
