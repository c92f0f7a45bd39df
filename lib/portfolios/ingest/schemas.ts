import { z } from 'zod'
import { ingestLimits } from '@/db/constants/portfolios'
import { businessRulesInput } from '../policy/schemas'
import { customerRow } from './row-schema'

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'name_invalid')

/** What names the portfolio. */
export const ingestHead = z.object({
  administrator_id: z.string().max(64).optional().describe('The caller’s own, as `GET /companies/me` tells it.'),
  portfolio_type: name.describe('E.g. `overdue_1_3_months`; with `data_source` it names the portfolio.'),
  data_source: name,
  synthetic: z.boolean().default(false).describe('Invented people; before `customer_data`, and the same every time.'),
})

/** What is left to check once every customer was read. */
export const rulesInput = z.object({
  business_rules: businessRulesInput.nullish(),
  customer_data: z.array(z.unknown()).optional(),
})

/** The whole body, for the document; it is read as a stream. */
export const ingestBody = ingestHead.extend({
  customer_data: z
    .array(z.union([customerRow, z.unknown()]))
    .min(1)
    .max(ingestLimits.customers)
    .describe('Each is checked by itself: one that is no such customer is listed in `rejected`.'),
  business_rules: businessRulesInput
    .optional()
    .describe('Stored as the portfolio’s own collection policy; every field of `PUT /collection-policy` is taken.'),
})

export const ingestQuery = z.object({
  on_error: z
    .enum(['keep', 'reject'])
    .default('keep')
    .describe('`reject` stores nothing unless every customer is good.'),
})

/** Options of a CSV: in the query, or as the JSON field `options` of a multipart body. */
export const portfolioUploadOptions = z.object({
  portfolio_type: name.default('csv_upload'),
  data_source: name.default('csv'),
  synthetic: z.stringbool().or(z.boolean()).default(false),
  on_error: z.enum(['keep', 'reject']).default('keep'),
  delimiter: z.enum(['auto', ',', ';', '|', 'tab']).default('auto'),
  charset: z.enum(['auto', 'utf-8', 'latin-1']).default('auto'),
  decimal: z.enum(['auto', 'dot', 'comma']).default('auto').describe('`comma` reads 1.234,56.'),
})
export const portfolioUploadQuery = portfolioUploadOptions.partial()
