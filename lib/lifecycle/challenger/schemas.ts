import { z } from 'zod'
import { pageQuery } from '@/lib/platform/page'

export const disagreementsQuery = pageQuery.extend({
  outcome: z
    .literal('true')
    .transform(() => true)
    .optional()
    .describe('Only orders whose outcome is known.'),
})
