import { z } from 'zod'
import { customerParams } from '../customers/schemas'

export const eraseBody = z.strictObject({
  reason: z.string().trim().min(3).max(500).describe('Why, in words without personal data; kept in the audit trail.'),
})
export const eraseInput = eraseBody.extend({ id: customerParams.shape.id })
