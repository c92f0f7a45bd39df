import type { Condition, ModelFeature } from '@/lib/ml'
import type { ConditionReply } from './condition-reply'
import type { Words } from './words'

const nothing = { threshold: null, above: null, up_to: null, categories: null, value: null, or_missing: false }

/** The condition's parts as the wire has them, category numbers turned into names. */
function partsOf(feature: ModelFeature, condition: Condition): Omit<ConditionReply, 'text'> {
  const names = (categories: number[]) => categories.map((c) => feature.categories[c] ?? '')
  switch (condition.op) {
    case 'missing':
    case 'present':
      return { ...nothing, op: condition.op, or_missing: condition.op === 'missing' }
    case '<=':
    case '>':
      return { ...nothing, op: condition.op, threshold: condition.threshold, or_missing: condition.orMissing }
    case 'between':
      return {
        ...nothing,
        op: 'between',
        above: condition.above,
        up_to: condition.upTo,
        or_missing: condition.orMissing,
      }
    case 'in':
    case 'not_in':
      return { ...nothing, op: condition.op, categories: names(condition.categories), or_missing: condition.orMissing }
    case 'is':
      return { ...nothing, op: 'is', value: condition.value, or_missing: condition.orMissing }
  }
}

/**
 * Whole numbers read better as what they can be: "2 < x ≤ 5" is "from 3 to 5", "4 < x ≤ 5" is "equal to 5". One bound
 * stays open even where training saw nothing beyond, since a row may lie there: "x > 4" is then "5 or more".
 */
function describeNumbers(
  feature: ModelFeature,
  parts: Omit<ConditionReply, 'text'>,
  words: Words,
  name: string,
): string {
  const { integer, max } = feature.profile
  const low = parts.op === '>' ? parts.threshold : parts.above
  const high = parts.op === '<=' ? parts.threshold : parts.up_to
  const first = low !== null && integer ? Math.floor(low) + 1 : low
  const last = high !== null && integer ? Math.floor(high) : high
  const say = words.number
  if (first !== null && last !== null) {
    if (!integer) return words.text('condition.above_up_to', { name, from: say(first), to: say(last) })
    if (first === last) return words.text('condition.equals', { name, value: say(first) })
    return words.text('condition.from_to', { name, from: say(first), to: say(last) })
  }
  if (last !== null) return words.text('condition.at_most', { name, value: say(last) })
  if (integer && first === max) return words.text('condition.at_least', { name, value: say(first) })
  return words.text('condition.above', { name, value: say(integer ? (first ?? 0) - 1 : (first ?? 0)) })
}

function sentence(feature: ModelFeature, parts: Omit<ConditionReply, 'text'>, words: Words, name: string): string {
  switch (parts.op) {
    case 'missing':
    case 'present':
      return words.text(`condition.${parts.op}`, { name })
    case 'is':
      return words.text(parts.value ? 'condition.yes' : 'condition.no', { name })
    case 'in':
    case 'not_in':
      return words.text(`condition.${parts.op}`, { name, list: words.list(parts.categories ?? []) })
    default:
      return describeNumbers(feature, parts, words, name)
  }
}

/** A condition on a feature, computed and in words. */
export function describeCondition(feature: ModelFeature, condition: Condition, words: Words): ConditionReply {
  const parts = partsOf(feature, condition)
  const bare = sentence(feature, parts, words, words.feature(feature.name))
  const tells = parts.or_missing && parts.op !== 'missing'
  return { ...parts, text: tells ? words.text('condition.or_missing', { condition: bare }) : bare }
}
