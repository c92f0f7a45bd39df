import { z } from 'zod'
import { decisionKinds, maxBatchDecisions, reviewKinds } from '@/db/constants/decisions'
import { pageQuery } from '@/lib/platform/page'

export const anyId = z.string().min(1).max(64)
/** Orders and customers are named by the caller's own system. */
const outsideId = z
  .union([z.string().trim().min(1).max(200), z.number().int().safe().transform(String)])
  .describe('As your system names it.')

export const decisionParams = z.object({ id: anyId.describe('A `dec_…` id.') })
export const batchParams = z.object({ job_id: anyId.describe('A `job_…` id.') })

export const featureValue = z.union([z.number(), z.boolean(), z.string().max(1_000), z.null()])
export const featureValues = z.record(z.string().min(1).max(200), featureValue)

const orderInput = z.strictObject({
  order_id: outsideId,
  customer_id: outsideId.optional(),
  features: featureValues.describe("The model's columns; absent or null means missing."),
})

export const decideInput = orderInput.extend({
  model_id: anyId.optional().describe('Another version than the active one.'),
})

export const decideBatchInput = z.strictObject({
  items: z.array(orderInput).min(1).max(maxBatchDecisions, { message: 'batch_too_large' }),
  model_id: anyId.optional(),
})

export const reviewInput = z.strictObject({
  decision: z.enum(reviewKinds),
  reason: z.string().trim().min(3).max(2_000),
})

export const outcomeInput = z.strictObject({
  paid: z.boolean(),
  days_late: z.number().int().min(0).max(36_500).optional(),
  amount_lost: z.number().min(0).optional().describe('BRL with at most two decimals.'),
})

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

export const listDecisionsQuery = pageQuery.extend({
  order_id: z.string().trim().min(1).max(200).optional(),
  customer_id: z.string().trim().min(1).max(200).optional(),
  decision: z.enum(decisionKinds).optional().describe('As given by the model.'),
  model_id: anyId.optional(),
  from: moment.optional().describe('At or after.'),
  to: moment.optional().describe('Before.'),
  reviewed: flag.optional().describe('Whether a person answered too.'),
})

export const summaryQuery = z.object({ from: moment.optional(), to: moment.optional() })

export const batchQuery = pageQuery.extend({
  format: z.enum(['json', 'csv', 'ndjson']).optional().describe('Else by `Accept`; JSON by default.'),
})

export const exportDecisionsQuery = listDecisionsQuery.omit({ limit: true, cursor: true })
