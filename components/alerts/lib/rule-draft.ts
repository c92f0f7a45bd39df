import { alertMetricFacts } from '@/db/constants/alerts'
import type { AlertMetric } from '@/db/constants/analytics'
import type { AlertRuleReply, AlertRulesReply } from '@/lib/analytics'

/** A rule as it is being edited: figures as people write them (35 for 35 %, 5 for 5 s). */
export type RuleDraft = {
  ruleId: string
  name: string
  metric: AlertMetric
  dimension: AlertRuleReply['dimension']
  value: string
  simulated: boolean
  windowMinutes: number
  direction: AlertRuleReply['direction']
  threshold: string
  clearAt: string
  minimum: string
  severity: AlertRuleReply['severity']
  quietFrom: string
  quietTo: string
  byWebhook: boolean
  emails: string
  enabled: boolean
}

/** How many of the wire's units one written unit is. */
const written: Record<AlertRuleReply['unit'], number> = { share: 0.01, ms: 1_000, brl: 1, count: 1 }
export const wireUnitOf = (metric: AlertMetric): AlertRuleReply['unit'] => {
  const { unit } = alertMetricFacts[metric]
  return unit === 'cents' ? 'brl' : unit
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6
const show = (metric: AlertMetric, figure: number) =>
  String(rounded(figure / written[wireUnitOf(metric)])).replace('.', ',')

/** A written figure in the wire's unit; NaN for what is no number. Comma or point before the decimals. */
export function wireFigureOf(metric: AlertMetric, text: string): number {
  const trimmed = text.trim()
  const plain = trimmed.includes(',') ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed
  return /^\d+(\.\d+)?$/.test(plain) ? rounded(Number(plain) * written[wireUnitOf(metric)]) : Number.NaN
}

export const draftOf = (rule: AlertRuleReply): RuleDraft => ({
  ruleId: rule.rule_id,
  name: rule.name,
  metric: rule.metric,
  dimension: rule.dimension,
  value: rule.dimension_value,
  simulated: rule.simulated,
  windowMinutes: rule.window_minutes,
  direction: rule.direction,
  threshold: show(rule.metric, rule.threshold),
  clearAt: show(rule.metric, rule.clear_at),
  minimum: String(rule.minimum_count),
  severity: rule.severity,
  quietFrom: rule.quiet_from,
  quietTo: rule.quiet_to,
  byWebhook: rule.deliver.includes('webhook'),
  emails: (rule.emails ?? []).join('\n'),
  enabled: rule.enabled,
})

export const blankDraft: RuleDraft = {
  ruleId: '',
  name: '',
  metric: 'success_rate',
  dimension: 'all',
  value: '',
  simulated: false,
  windowMinutes: 10_080,
  direction: 'below',
  threshold: '15',
  clearAt: '17',
  minimum: '200',
  severity: 'warning',
  quietFrom: '21:00',
  quietTo: '08:00',
  byWebhook: false,
  emails: '',
  enabled: true,
}

export const figuresOf = (draft: RuleDraft) => ({
  name: draft.name.trim(),
  metric: draft.metric,
  dimension: draft.dimension,
  dimension_value: draft.dimension === 'all' ? '' : draft.value.trim(),
  simulated: draft.simulated,
  window_minutes: draft.windowMinutes,
  direction: draft.direction,
  threshold: wireFigureOf(draft.metric, draft.threshold),
  clear_at: wireFigureOf(draft.metric, draft.clearAt),
  minimum_count: alertMetricFacts[draft.metric].judgedByInterval ? Number(draft.minimum) : 0,
})

export const emailsOf = (draft: RuleDraft) => draft.emails.split(/[\s,;]+/).filter((email) => email !== '')

const ruleOf = (draft: RuleDraft) => {
  const emails = emailsOf(draft)
  return {
    ...(draft.ruleId !== '' && { rule_id: draft.ruleId }),
    ...figuresOf(draft),
    severity: draft.severity,
    quiet_from: draft.quietFrom,
    quiet_to: draft.quietTo,
    deliver: [...(emails.length > 0 ? ['email'] : []), ...(draft.byWebhook ? ['webhook'] : [])],
    emails,
    enabled: draft.enabled,
  }
}

/** The whole set with one rule changed or added, or taken out, as `PUT /alert-rules` takes it. */
export function setWith({ version, data }: AlertRulesReply, draft: RuleDraft | null, without = '') {
  const kept = data.filter(({ rule_id: id }) => id !== without)
  const rules = kept.map((rule) => ruleOf(draft?.ruleId === rule.rule_id ? draft : draftOf(rule)))
  return { version, rules: draft?.ruleId === '' ? [...rules, ruleOf(draft)] : rules }
}

/** Where a metric of a draft is changed: what does not fit the new one goes. */
export function withMetric(draft: RuleDraft, metric: AlertMetric): RuleDraft {
  const { dimensions, direction } = alertMetricFacts[metric]
  const fits = (dimensions as readonly string[]).includes(draft.dimension)
  const sameUnit = wireUnitOf(metric) === wireUnitOf(draft.metric)
  return {
    ...draft,
    metric,
    direction,
    ...(!fits && { dimension: 'all' as const, value: '' }),
    ...(!sameUnit && { threshold: '', clearAt: '' }),
  }
}
