import { expect, it } from 'vitest'
import type { AlertRuleReply } from '@/lib/analytics'
import { blankDraft, draftOf, figuresOf, setWith, wireFigureOf, withMetric } from '../rule-draft'

const rule = {
  rule_id: 'rule_1',
  name: 'A',
  metric: 'success_rate',
  dimension: 'channel',
  dimension_value: 'sms',
  simulated: false,
  window_minutes: 60,
  direction: 'below',
  threshold: 0.15,
  clear_at: 0.175,
  minimum_count: 50,
  severity: 'warning',
  quiet_from: '',
  quiet_to: '',
  deliver: [],
  emails: ['a@b.co'],
  enabled: true,
} as unknown as AlertRuleReply

it('figures are written as people say them', () => {
  expect(draftOf(rule)).toMatchObject({ threshold: '15', clearAt: '17,5' })
  expect(figuresOf(draftOf(rule))).toMatchObject({ threshold: 0.15, clear_at: 0.175, minimum_count: 50 })
  expect(wireFigureOf('response_time', '2,5')).toBe(2_500)
  expect(wireFigureOf('recovered_amount', '1.500,50')).toBe(1_500.5)
  expect(wireFigureOf('payments', 'dez')).toBeNaN()
})

it('a set is sent whole, with one rule changed, added or taken out', () => {
  const set = { version: 'v', data: [rule, { ...rule, rule_id: 'rule_2' }] }
  const ids = (body: ReturnType<typeof setWith>) => body.rules.map((one) => ('rule_id' in one ? one.rule_id : 'new'))
  expect(ids(setWith(set, blankDraft))).toEqual(['rule_1', 'rule_2', 'new'])
  expect(setWith(set, { ...draftOf(rule), threshold: '10' }).rules[0]?.threshold).toBe(0.1)
  expect(ids(setWith(set, null, 'rule_1'))).toEqual(['rule_2'])
})

it('a new metric drops what does not fit it', () => {
  const draft = withMetric(draftOf(rule), 'recovery_rate')
  expect(draft).toMatchObject({ dimension: 'all', value: '', threshold: '15' })
  expect(withMetric(draft, 'response_time')).toMatchObject({ direction: 'above', threshold: '' })
})
