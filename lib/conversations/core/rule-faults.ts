import { type PersonaFact, type SelectionRule, selectionOrder } from './persona'

/** Facts that are true or false; the others are numbers. */
export const booleanFacts: ReadonlySet<PersonaFact> = new Set<PersonaFact>([
  'digital',
  'income_lost',
  'illness',
  'over_indebted',
  'silent_reader',
  'broken_promise',
  'chronic_lateness',
  'disputed',
  'hostile',
  'wrong_person',
  'contemplated',
])

export type RuleFault = {
  path: string
  code: 'rule_always_true' | 'rule_group_empty' | 'rule_needs_boolean' | 'rule_needs_number' | 'rule_fallback_fixed'
}

const fallback = selectionOrder[selectionOrder.length - 1]

/**
 * What is wrong with a selection rule. Only the last of the order may hold always, and it must: whoever stands before it
 * without a condition would keep everybody behind from ever speaking.
 */
export function ruleFaults(rule: SelectionRule, number: number): RuleFault[] {
  if (number === fallback) return rule.any.length > 0 ? [{ path: 'rule.any', code: 'rule_fallback_fixed' }] : []
  if (rule.any.length === 0) return [{ path: 'rule.any', code: 'rule_always_true' }]
  return rule.any.flatMap((group, i): RuleFault[] => {
    if (group.length === 0) return [{ path: `rule.any[${i}]`, code: 'rule_group_empty' }]
    return group.flatMap(({ fact, op, value }, j): RuleFault[] => {
      const path = `rule.any[${i}][${j}]`
      const yesNo = booleanFacts.has(fact)
      if (yesNo) return op === 'is' && typeof value === 'boolean' ? [] : [{ path, code: 'rule_needs_boolean' }]
      return op !== 'is' && typeof value === 'number' ? [] : [{ path, code: 'rule_needs_number' }]
    })
  })
}
