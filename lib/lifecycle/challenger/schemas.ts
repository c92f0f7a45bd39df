import { z } from 'zod'
import { pageQuery } from '@/lib/platform/page'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

export const disagreementsQuery = pageQuery.extend({
  outcome: flag.optional().describe('`true`: only orders whose outcome is known.'),
})
