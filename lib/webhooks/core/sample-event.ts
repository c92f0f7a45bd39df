import type { WebhookEventType } from '@/db/constants/webhooks'
import { publicEvents } from './catalog'
import type { EventData, Field } from './fields'

const moment = '01kahqz3v7m8n2p4r6s8t0v2w4'
const ids: Record<string, string> = {
  agreement_id: 'agr',
  customer_id: 'cust',
  debt_id: 'debt',
  conversation_id: 'conv',
  payment_request_id: 'pay_req',
  payment_id: 'pay',
  promise_id: 'prom',
  decision_id: 'dec',
  model_id: 'mod',
  previous_model_id: 'mod',
  dataset_id: 'ds',
  portfolio_id: 'port',
  alert_id: 'alert',
  rule_id: 'rule',
}
const words: Record<string, string> = {
  channel: 'whatsapp',
  segment: 'high',
  finding: 'exact',
  method: 'pix',
  cause: 'payment',
  reason: 'customer_requests_human_agent',
  outcome: 'agreement',
  decision: 'approved',
  review: 'rejected',
  metric: 'success_rate',
  severity: 'warning',
  direction: 'below',
  unit: 'share',
  dimension: 'channel',
  dimension_value: 'sms',
  ending: 'recovered',
}
const numbers: Record<string, number> = {
  total_amount: 2450.75,
  discount_amount: 432.49,
  discount_percentage: 15,
  payment_amount: 2450.75,
  expected_amount: 31240.9,
  overdue_amount: 98410.22,
  outstanding_amount: 1633.83,
  left_amount: 1633.83,
  probability: 0.8312,
  persona: 3,
  installments: 3,
  payment_time_seconds: 412,
  value: 0.112,
  threshold: 0.15,
  n: 412,
  window_minutes: 10080,
}

function sampleOf({ wire, kind }: Field): EventData[string] {
  if (kind === 'id') return `${ids[wire] ?? 'job'}_${moment}`
  if (kind === 'code') return words[wire] ?? 'other'
  if (kind === 'flag') return wire === 'paid'
  if (kind === 'day') return '2026-12-10'
  return numbers[wire] ?? (kind === 'amount' ? 816.92 : 1)
}

/** A body as an endpoint gets it, with invented ids and figures. */
export const sampleEvent = (type: WebhookEventType) => ({
  id: `evt_${moment}`,
  type,
  created_at: '2026-11-20T14:03:22.184Z',
  data: Object.fromEntries(publicEvents[type].fields.map((field) => [field.wire, sampleOf(field)])),
})
