import { capacityRules } from './rules/capacity.ts'
import { emotionRules } from './rules/emotion.ts'
import { firstRule, type Rule } from './rules/rule.ts'
import { willingnessRules } from './rules/willingness.ts'
import type { Normalized } from './text/normalize.ts'
import { type Axis, type AxisPart, type Emotion, type EmotionalState, emotions, type Level, levels } from './types.ts'

/** Shares of the learned part, as the product says; the rules have the rest. */
export const learnedShare = { willingness: 0.7, capacity: 0.8, emotion: 0.6 } as const

/** How sure a rule is of what it says; the rest is spread evenly. */
const RULE_SURE = 0.85
const worth: Record<Level, number> = { high: 0.9, medium: 0.5, low: 0.1, unknown: 0.5 }

const named = <K extends string>(names: readonly K[], values: ArrayLike<number>): Record<K, number> =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Record<K, number>

const top = <K extends string>(names: readonly K[], values: ArrayLike<number>): K =>
  names.reduce((best, name, i) => ((values[i] ?? 0) > (values[names.indexOf(best)] ?? 0) ? name : best))

/** A rule's word as probabilities. */
const spoken = <K extends string>(names: readonly K[], rule: Rule<K>): number[] =>
  names.map((name) => (name === rule.says ? RULE_SURE : (1 - RULE_SURE) / (names.length - 1)))

const mix = (learned: ArrayLike<number>, rules: number[] | undefined, share: number): number[] =>
  Array.from(learned, (value, i) => (rules ? share * value + (1 - share) * (rules[i] ?? 0) : value))

function partOf(values: ArrayLike<number>): AxisPart {
  const probabilities = named(levels, values)
  return {
    score: levels.reduce((sum, level) => sum + worth[level] * probabilities[level], 0),
    level: top(levels, values),
    probabilities,
  }
}

function axis(rules: Rule<Level>[], share: number, learned: Float64Array, message: Normalized): Axis {
  const rule = firstRule(rules, message)
  const said = rule && spoken(levels, rule)
  const whole = partOf(mix(learned, said, share))
  return {
    score: whole.level === 'unknown' ? null : whole.score,
    level: whole.level,
    learned: partOf(learned),
    rules: rule && said ? { ...partOf(said), rule: rule.name } : null,
  }
}

/** Willingness from the learned probabilities of the levels and the rules. */
export const willingnessOf = (learned: Float64Array, message: Normalized): Axis =>
  axis(willingnessRules, learnedShare.willingness, learned, message)

/** Capacity likewise. */
export const capacityOf = (learned: Float64Array, message: Normalized): Axis =>
  axis(capacityRules, learnedShare.capacity, learned, message)

/** Kind of feeling, with a distress that counts anguish in full and hostility in part. */
export function emotionOf(learned: Float64Array, message: Normalized): EmotionalState {
  const rule = firstRule<Emotion>(emotionRules, message)
  const said = rule && spoken(emotions, rule)
  const whole = mix(learned, said, learnedShare.emotion)
  const probabilities = named(emotions, whole)
  return {
    label: top(emotions, whole),
    probabilities,
    distress: Math.min(1, probabilities.stressed + 0.3 * probabilities.resistant),
    learned: { label: top(emotions, learned), probabilities: named(emotions, learned) },
    rules: rule && said ? { label: rule.says, probabilities: named(emotions, said), rule: rule.name } : null,
  }
}
