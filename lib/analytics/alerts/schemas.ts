import { z } from 'zod'
import { alertDirections, alertLimits, alertSnoozes } from '@/db/constants/alerts'
import { alertDeliveries, alertMetrics, alertSeverities, alertStates, dimensions } from '@/db/constants/analytics'
import { mailAddress } from '@/lib/platform/mail'
import { maxCents } from '@/lib/platform/money'
import { pageQuery } from '@/lib/platform/page'
import { plainText } from '@/lib/platform/plain-text'
import { ruleFaults } from './core/rule-faults'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const anyId = z.string().min(1).max(64)
const clock = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock_time_invalid')])
const figure = z
  .number()
  .min(0)
  .max(maxCents / 100)

export const alertParams = z.object({ id: anyId.describe('An `alert_…` id.') })
export const ruleParams = z.object({ id: anyId.describe('A `rule_…` id.') })

export const listAlertsQuery = pageQuery.extend({
  state: z.enum([...alertStates, 'all']).default('open'),
  rule_id: anyId.optional(),
  simulated: flag.optional().describe('Of simulated figures, or of real ones; left out: both.'),
  snoozed: flag.optional().describe('`false` leaves out those that are put off now.'),
  from: z.iso.datetime({ offset: true }).optional().describe('Raised from this moment on …'),
  to: z.iso.datetime({ offset: true }).optional().describe('… and before that.'),
})
export type ListAlertsQuery = z.output<typeof listAlertsQuery>

export const snoozeInput = z
  .strictObject({
    for: z.enum(alertSnoozes).optional().describe('`tomorrow`: nine o’clock by the company’s clock.'),
    until: z.iso
      .datetime({ offset: true })
      .nullable()
      .optional()
      .describe('At most 30 days ahead; null brings it back.'),
  })
  .refine((given) => (given.for === undefined) !== (given.until === undefined), {
    message: 'snooze_one_of',
    path: ['until'],
  })

const fields = {
  name: plainText(120).default('').describe('Empty: named after its figure.'),
  metric: z.enum(alertMetrics),
  dimension: z.enum(dimensions).default('all'),
  dimension_value: z
    .string()
    .trim()
    .max(64)
    .default('')
    .describe('A channel, a segment, a persona 1–10, or a portfolio with figures.'),
  simulated: z.boolean().default(false).describe('Watches simulated conversations instead of real ones.'),
  window_minutes: z.number().int().min(alertLimits.shortestWindow).max(alertLimits.longestWindow),
  direction: z.enum(alertDirections),
  threshold: figure.describe('In the metric’s unit: a share 0–1, ms, BRL, or a count.'),
  clear_at: figure.describe('On the good side of the threshold, or equal; amounts and counts at least 5 % off it.'),
  minimum_count: z
    .number()
    .int()
    .min(0)
    .max(alertLimits.minimumCount)
    .default(0)
    .describe('Fewer cases are not judged. Shares and response times need at least 1; money and counts take none.'),
}

type Figures = z.output<z.ZodObject<typeof fields>>

const check = (rule: Figures, ctx: z.RefinementCtx) => {
  for (const { path, code, params } of ruleFaults(rule))
    ctx.addIssue({ code: 'custom', message: code, path: [path], ...(params && { params }) })
}

export const previewRuleInput = z.strictObject(fields).superRefine(check)
export type RuleFigures = Figures

export const ruleInput = z
  .strictObject({
    rule_id: anyId.optional().describe('Left out: a new rule.'),
    ...fields,
    severity: z.enum(alertSeverities).default('warning'),
    quiet_from: clock.default('').describe('`HH:MM` by the company’s clock: nothing is sent from then …'),
    quiet_to: clock.default('').describe('… to then; both empty: always.'),
    deliver: z
      .array(z.enum(alertDeliveries))
      .max(alertDeliveries.length)
      .default([])
      .describe('Besides the dashboard.'),
    emails: z
      .array(mailAddress)
      .max(alertLimits.recipients)
      .optional()
      .describe('Left out: as they are. Stored encrypted.'),
    enabled: z.boolean().default(true),
  })
  .superRefine((rule, ctx) => {
    check(rule, ctx)
    if ((rule.quiet_from === '') !== (rule.quiet_to === ''))
      ctx.addIssue({ code: 'custom', message: 'alert_quiet_pair', path: ['quiet_to'] })
    if (rule.deliver.includes('email') && rule.emails?.length === 0)
      ctx.addIssue({ code: 'custom', message: 'alert_emails_missing', path: ['emails'] })
  })
export type RuleInput = z.output<typeof ruleInput>

export const putRulesInput = z.strictObject({
  version: z.string().min(1).max(64).describe('Of the set that was read: another’s change meanwhile is 409.'),
  rules: z.array(ruleInput).max(alertLimits.rules),
})
