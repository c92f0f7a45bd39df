import { expect, test } from 'vitest'
import { shippedPersonas } from '../../personas/shipped'
import type { SelectionRule } from '../persona'
import { ruleFaults } from '../rule-faults'

test('the shipped rules are sound', () => {
  expect(shippedPersonas.flatMap(({ rule, number }) => ruleFaults(rule, number))).toEqual([])
})

test.each<[string, SelectionRule, number]>([
  ['rule_always_true', { any: [] }, 9],
  ['rule_group_empty', { any: [[]] }, 9],
  ['rule_fallback_fixed', { any: [[{ fact: 'age', op: 'gt', value: 30 }]] }, 3],
  ['rule_needs_boolean', { any: [[{ fact: 'hostile', op: 'gt', value: 1 }]] }, 9],
  ['rule_needs_boolean', { any: [[{ fact: 'hostile', op: 'is', value: 1 }]] }, 9],
  ['rule_needs_number', { any: [[{ fact: 'age', op: 'is', value: true }]] }, 9],
  ['rule_needs_number', { any: [[{ fact: 'age', op: 'is', value: 30 }]] }, 9],
])('%s', (code, rule, number) => {
  expect(ruleFaults(rule, number).map((fault) => fault.code)).toEqual([code])
})
