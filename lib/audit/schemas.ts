import { z } from 'zod'
import { pageQuery } from '@/lib/platform/page'

export const auditFilter = z.object({
  action: z
    .string()
    .max(64)
    .optional()
    .describe('An action (`dataset.created`) or the start of one with a dot (`dataset.`).'),
  actor: z.string().max(64).optional().describe('Id of a user or token.'),
  resource: z.string().max(200).optional().describe('Id of what was written to.'),
  from: z.iso.datetime({ offset: true }).optional().describe('Inclusive, RFC 3339.'),
  to: z.iso.datetime({ offset: true }).optional().describe('Exclusive, RFC 3339.'),
})
export const auditQuery = auditFilter.extend({ ...pageQuery.shape, format: z.enum(['json', 'csv']).default('json') })

export type AuditFilter = z.output<typeof auditFilter>
