import { z } from 'zod'
import { operation } from '@/lib/platform/operation'
import { priceCodes } from '../core/roi-costs'
import { missingCodes, roiVerdicts } from '../core/roi-verdict'
import { roiQuery } from './schemas'

const when = z.iso.datetime()
const count = z.number().int()
const money = z.number().describe('BRL.')
const share = z.number().describe('0–1.')
const interval = z.object({ low: z.number(), high: z.number() }).describe('95 %.')
const estimate = (value: z.ZodNumber) => z.object({ value, interval }).nullable()

const side = z.object({
  customers: count,
  entered: money.describe('Overdue when they entered, and what it grew by.'),
  recovered: money.describe('By whatever way, less what was sent back.'),
  rate: share.nullable().describe('`recovered` ÷ `entered`; null until both sides have money.'),
  interval: interval.nullable(),
  contacted: count.describe('Talked to since they entered.'),
  cost: money.nullable().describe('Null while a price is missing.'),
  cost_per_recovered: z.number().nullable().describe('BRL for each BRL.'),
})
export const roiReply = z.object({
  verdict: z.enum(roiVerdicts),
  missing: z
    .array(z.object({ code: z.enum(missingCodes), have: z.number(), need: z.number() }))
    .describe('Why nothing is concluded yet; empty once there is enough.'),
  control_group: z
    .object({
      control_group_id: z.string(),
      share_percentage: z.number(),
      started_at: when,
      ended_at: when.nullable(),
    })
    .nullable(),
  from: when.nullable(),
  to: when.nullable(),
  days: z.number().describe('Since the group began.'),
  outside: count.describe('Customers worked since before the group began: in neither side.'),
  treated: side.nullable(),
  control: side.nullable(),
  difference: estimate(share).describe('Treated rate less control rate.'),
  ratio: estimate(z.number()).describe('Treated rate ÷ control rate.'),
  incremental: estimate(money).describe('`difference` × what the treated side owed.'),
  costs: z
    .object({
      ai: money.nullable(),
      messages: money.nullable(),
      takeovers: money.nullable(),
      platform: money.nullable(),
      total: money.nullable(),
      old_process: money.nullable().describe('What the old process would have cost for the same people and time.'),
      missing: z.array(z.enum(priceCodes)).describe('Prices to be named with `PUT /metrics/settings`.'),
    })
    .nullable()
    .describe('Of the treated side.'),
  cost_change: z.number().nullable().describe('`total` ÷ `old_process` − 1.'),
  roi: estimate(z.number()).describe('(incremental − total + old_process) ÷ total.'),
  power: z
    .object({
      detectable_difference: share.describe('The smallest true difference that is seen 4 times of 5.'),
      wanted_difference: share,
      customers_needed: count.describe('In the control group, to see `wanted_difference` 4 times of 5.'),
    })
    .nullable(),
  contamination: share.nullable().describe('Of the control group, who was talked to all the same.'),
  claimed: z
    .object({
      rate_before: share,
      rate_after: share,
      cost_change: z.number(),
      roi: z.number(),
    })
    .describe('What the founding document claims. No figure above is made from it.'),
})
export type RoiReply = z.output<typeof roiReply>

export const getRoiOperation = operation({
  id: 'getRoi',
  method: 'GET',
  path: '/metrics/roi',
  tag: 'Analytics',
  auth: 'bearer',
  scope: 'analytics:read',
  summary: 'What the product brought, measured against a control group',
  description:
    'From the company’s own debts: those drawn by lot into the control group stay with the old process, all others are ' +
    'worked. Every figure has its 95 % interval, and `not_enough_data` says what is missing. docs/roi.md has the formulas.',
  query: roiQuery,
  replies: { 200: { description: 'The comparison', schema: roiReply } },
})

export const roiOperations = [getRoiOperation]
