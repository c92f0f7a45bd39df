import { z } from 'zod'
import { alertDirections, alertEndings } from '@/db/constants/alerts'
import { alertDeliveries, alertMetrics, alertSeverities, alertStates, dimensions } from '@/db/constants/analytics'
import { alertKindNames } from '@/lib/platform/alerts'

const when = z.iso.datetime()
const count = z.number().int().min(0)
const inUnit = (what: string) => z.number().describe(`${what} In the metric’s unit: a share 0–1, ms, BRL, or a count.`)
const interval = z.object({ low: z.number(), high: z.number() }).nullable().describe('95 %; null for money and counts.')
const unit = z.enum(['share', 'ms', 'brl', 'count'])

export const alertReply = z.object({
  alert_id: z.string(),
  kind: z.enum(alertKindNames),
  type: z.enum(['performance_threshold', 'model_drift']),
  severity: z.enum(alertSeverities),
  state: z.enum(alertStates),
  message: z.string().describe('In the caller’s language.'),
  rule_id: z.string().nullable(),
  rule_name: z.string().nullable(),
  metric: z.enum(alertMetrics).nullable().describe('Null, as the next twelve, for what is no rule’s.'),
  unit: unit.nullable(),
  direction: z.enum(alertDirections).nullable(),
  value: inUnit('When it was raised.').nullable(),
  threshold: inUnit('The line it crossed.').nullable(),
  clear_at: inUnit('Back there it resolves.').nullable(),
  n: count.nullable().describe('Cases in the window.'),
  minimum_count: count.nullable(),
  interval,
  window_minutes: count.nullable(),
  window: z.object({ from: when, to: when }).nullable().describe('The stretch judged when it was raised.'),
  dimension: z.enum(dimensions).nullable(),
  dimension_value: z.string().nullable(),
  latest: z
    .object({ value: z.number(), n: count, interval, at: when })
    .nullable()
    .describe('As it was looked at last while open.'),
  simulated: z.boolean(),
  raised_at: when,
  resolved_at: when.nullable(),
  ended_because: z.enum(alertEndings).nullable(),
  acknowledged: z.boolean(),
  acknowledged_at: when.nullable(),
  acknowledged_by: z.string().nullable(),
  snoozed_until: when.nullable().describe('Null where it is not put off now.'),
  link: z.string().describe('A path of the dashboard: the rows behind it.'),
})
export type AlertReply = z.output<typeof alertReply>

export const alertRuleReply = z.object({
  rule_id: z.string(),
  key: z.string().describe('Of a shipped rule its name, of one’s own its id.'),
  shipped: z.boolean(),
  name: z.string(),
  metric: z.enum(alertMetrics),
  unit,
  dimension: z.enum(dimensions),
  dimension_value: z.string(),
  simulated: z.boolean(),
  window_minutes: count,
  direction: z.enum(alertDirections),
  threshold: inUnit('Beyond it the rule fires.'),
  clear_at: inUnit('Back there it resolves.'),
  minimum_count: count.describe('0 for money and counts.'),
  severity: z.enum(alertSeverities),
  quiet_from: z.string(),
  quiet_to: z.string(),
  deliver: z.array(z.enum(alertDeliveries)),
  emails: z.array(z.string()).nullable().describe('Null for callers who may not change rules.'),
  email_count: count,
  enabled: z.boolean(),
  follows_target: z.boolean().describe('Its threshold is the company’s target until somebody edits it.'),
  open_alert_id: z.string().nullable(),
  version: z.number().int(),
  updated_at: when,
})
export type AlertRuleReply = z.output<typeof alertRuleReply>

export const alertRulesReply = z.object({
  version: z.string().describe('Of the whole set; `PUT` gives it back.'),
  data: z.array(alertRuleReply),
})
export type AlertRulesReply = z.output<typeof alertRulesReply>

export const alertPreviewReply = z.object({
  from: when,
  to: when,
  step_minutes: z.number().int().describe('How often it was judged.'),
  judged: count,
  too_few: count.describe('Of those, with fewer cases than the minimum.'),
  alerts: z.array(
    z.object({
      raised_at: when,
      resolved_at: when.nullable(),
      value: z.number(),
      n: count,
      interval,
    }),
  ),
  now: z.object({ value: z.number().nullable(), n: count, interval }),
  series: z
    .array(z.object({ at: when, value: z.number().nullable(), n: count, open: z.boolean() }))
    .describe('About a hundred of the moments.'),
})
export type AlertPreviewReply = z.output<typeof alertPreviewReply>

export const alertTestReply = z.object({ job_id: z.string(), recipients: count })
