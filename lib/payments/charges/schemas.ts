import { z } from 'zod'
import { chargeStatuses } from '@/db/constants/payments'
import { pageQuery } from '@/lib/platform/page'

const id = z.string().max(64)

export const chargesQuery = pageQuery.extend({
  agreement_id: id.optional(),
  customer_id: id.optional(),
  conversation_id: id.optional(),
  status: z.enum(chargeStatuses).optional(),
  from: z.iso.datetime().optional().describe('Made at or after.'),
  to: z.iso.datetime().optional().describe('Made before.'),
  simulated: z.enum(['true', 'false']).optional().describe('Those of the simulator, or only real ones.'),
})

export const chargeParams = z.object({ id })
