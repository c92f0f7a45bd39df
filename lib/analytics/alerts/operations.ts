import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import * as reply from './contract'
import * as input from './schemas'

const reads = { tag: 'Alerts', auth: 'bearer', scope: 'analytics:read' } as const
const writes = { tag: 'Alerts', auth: 'bearer', scope: 'analytics:write' } as const

export const listAlertsOperation = operation({
  id: 'listAlerts',
  method: 'GET',
  path: '/alerts',
  ...reads,
  summary: 'Alerts, newest first',
  description: 'Of rules and of drifted models. Open ones unless `state` asks for `resolved` or `all`.',
  query: input.listAlertsQuery,
  replies: { 200: { description: 'A page', schema: pageReply(reply.alertReply) } },
})

export const acknowledgeAlertOperation = operation({
  id: 'acknowledgeAlert',
  method: 'POST',
  path: '/alerts/{id}/acknowledge',
  ...writes,
  summary: 'Say that an alert was seen',
  description:
    'Once is enough: later calls change nothing. A rule’s alert stays open until its figure is back; one of drift, ' +
    'which is about a week that is over, ends.',
  params: input.alertParams,
  replies: { 200: { description: 'The alert', schema: reply.alertReply } },
})

export const snoozeAlertOperation = operation({
  id: 'snoozeAlert',
  method: 'POST',
  path: '/alerts/{id}/snooze',
  ...writes,
  summary: 'Put an open alert off',
  description: 'It is not counted, and sent again only where it is still open when the time is over.',
  params: input.alertParams,
  body: input.snoozeInput,
  replies: { 200: { description: 'The alert', schema: reply.alertReply } },
  problems: [404, 409],
})

export const listAlertRulesOperation = operation({
  id: 'listAlertRules',
  method: 'GET',
  path: '/alert-rules',
  ...reads,
  summary: 'The rules that raise alerts, shipped ones first',
  description: 'The whole set, at most 50. The shipped ones are made when they are first asked for.',
  replies: { 200: { description: 'The rules', schema: reply.alertRulesReply } },
})

export const putAlertRulesOperation = operation({
  id: 'putAlertRules',
  method: 'PUT',
  path: '/alert-rules',
  ...writes,
  summary: 'Replace the rules',
  description:
    'Rules named by `rule_id` are changed, those without one are made, those left out are removed; shipped ones can ' +
    'be switched off only. `version` is the set’s as read: 409 `alert_rules_changed` where somebody changed it since. ' +
    'Alerts of a rule that now asks something else, is switched off or removed, end.',
  body: input.putRulesInput,
  replies: { 200: { description: 'The rules as they are now', schema: reply.alertRulesReply } },
  problems: [409],
})

export const previewAlertRuleOperation = operation({
  id: 'previewAlertRule',
  method: 'POST',
  path: '/alert-rules/preview',
  ...reads,
  summary: 'What a rule would have done in the last 30 days',
  description:
    'Judged by what is known now, by the hour. Windows under six hours: by five minutes, over the last seven days.',
  body: input.previewRuleInput,
  apart: true,
  replies: { 200: { description: 'Its alerts', schema: reply.alertPreviewReply } },
})

export const testAlertRuleOperation = operation({
  id: 'testAlertRule',
  method: 'POST',
  path: '/alert-rules/{id}/test',
  ...writes,
  rate: 'sensitive',
  summary: 'Send a test mail to a rule’s recipients',
  description: 'In their language, once in 30 seconds a rule: sooner is 409 `alert_rule_tested_lately`.',
  params: input.ruleParams,
  replies: { 202: { description: 'On its way', schema: reply.alertTestReply } },
  problems: [404, 409],
})

export const alertOperations = [
  listAlertsOperation,
  snoozeAlertOperation,
  acknowledgeAlertOperation,
  listAlertRulesOperation,
  putAlertRulesOperation,
  previewAlertRuleOperation,
  testAlertRuleOperation,
]
