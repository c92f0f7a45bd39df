import { z } from 'zod'
import { driftBands } from '@/db/constants/lifecycle'

const share = z.number().min(0).max(1)
const count = z.number().int().min(0)
const when = z.iso.datetime()
const band = z.enum(driftBands)

const psi = z.number().min(0).nullable().describe('Population stability index; null without orders.')

const columnReply = z.object({
  feature: z.string(),
  label: z.string().describe('The name in words where one is known, else the column.'),
  psi,
  band: band.nullable(),
  missing_share: share.nullable(),
  training_missing_share: share,
  unseen: z
    .object({
      orders: count.describe('With a value that training never saw.'),
      distinct: count.describe('Different such values, counted up to 200.'),
      values: z.array(z.object({ value: z.string(), orders: count })).describe('The commonest, at most 20.'),
    })
    .nullable()
    .describe('Null where the column is no category.'),
})

const weekReply = z.object({
  week: z.string().describe('ISO 8601, `2026-W47`.'),
  from: when.describe("Monday's midnight in the company's zone."),
  to: when,
  orders: count,
  score: z.object({ psi, band: band.nullable() }),
  columns: z.array(columnReply).describe('Widest shift first.'),
})

export const alertReply = z.object({
  alert_id: z.string(),
  kind: z.literal('drift'),
  model_id: z.string(),
  model_version: z.number().int(),
  feature: z.string().nullable().describe('Null: the score.'),
  week: z.string(),
  band,
  psi: z.number(),
  orders: count,
  raised_at: when,
  acknowledged: z.boolean(),
  acknowledged_at: when.nullable(),
})
export type AlertReply = z.output<typeof alertReply>

export const driftReply = z.object({
  model_id: z.string(),
  model_version: z.number().int(),
  time_zone: z.string(),
  available: z.boolean().describe('False for a version trained without a reference to compare with.'),
  reference_rows: count.describe('Training rows that the shares are compared with.'),
  bands: z.object({ watch: z.number(), act: z.number(), min_orders: count }),
  counted_up_to: when.nullable().describe('Decisions stored up to then are counted.'),
  behind: z.boolean().describe('More decisions wait to be counted; they follow by themselves.'),
  weeks: z.array(weekReply).describe('Newest first; weeks without orders are left out.'),
  alerts: z.array(alertReply).describe('Of this version and these weeks, newest first, at most 200.'),
})
export type DriftReply = z.output<typeof driftReply>

export const driftAlertsReply = z.object({
  enabled: z.boolean(),
  watch: z.number(),
  act: z.number(),
  min_orders: count,
  updated_at: when.nullable().describe('Null while nobody changed it.'),
})
export type DriftAlertsReply = z.output<typeof driftAlertsReply>
