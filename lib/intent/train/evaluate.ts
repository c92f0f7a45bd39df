import { readWith } from '../classify-intent.ts'
import type { Model } from '../model/pack.ts'
import { acts, emotions, levels } from '../types.ts'
import type { Example } from './parse-corpus.ts'

export const axes = ['act', 'willingness', 'capacity', 'emotion'] as const
export type AxisName = (typeof axes)[number]
export const classesOf: Record<AxisName, readonly string[]> = {
  act: acts,
  willingness: levels,
  capacity: levels,
  emotion: emotions,
}

/** What was labelled and what was said, per message; `learned` is without the rules. */
export type Verdict = {
  example: Example
  said: Record<AxisName, string>
  learned: Record<AxisName, string>
  confidence: number
  uncertain: boolean
  secondary: string[]
}

export function judge(model: Model, examples: Example[]): Verdict[] {
  return examples.map((example) => {
    const intent = readWith(model, example.text, example.prev)
    const { act, paymentWillingness, financialCapacity, emotionalState, confidence, uncertain } = intent
    return {
      example,
      said: {
        act,
        willingness: paymentWillingness.level,
        capacity: financialCapacity.level,
        emotion: emotionalState.label,
      },
      learned: {
        act,
        willingness: paymentWillingness.learned.level,
        capacity: financialCapacity.learned.level,
        emotion: emotionalState.learned.label,
      },
      confidence,
      uncertain,
      secondary: intent.secondaryActs,
    }
  })
}

export type ClassFigures = { name: string; precision: number; recall: number; f1: number; n: number }
export type AxisFigures = {
  n: number
  accuracy: number
  macroF1: number
  classes: ClassFigures[]
  /** Labelled × said. */
  confusion: number[][]
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** Figures of one axis; `side` chooses the blend or the learned part alone. */
export function figuresOf(verdicts: Verdict[], axis: AxisName, side: 'said' | 'learned' = 'said'): AxisFigures {
  const names = classesOf[axis]
  const confusion = names.map(() => names.map(() => 0))
  for (const verdict of verdicts) {
    const row = confusion[names.indexOf(verdict.example[axis])]
    const column = names.indexOf(verdict[side][axis])
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  const at = (i: number, j: number) => confusion[i]?.[j] ?? 0
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const classes = names.map((name, i) => {
    const n = sum(names.map((_, j) => at(i, j)))
    const precision = ratio(at(i, i), sum(names.map((_, j) => at(j, i))))
    const recall = ratio(at(i, i), n)
    return { name, precision, recall, f1: ratio(2 * precision * recall, precision + recall), n }
  })
  return {
    n: verdicts.length,
    accuracy: ratio(sum(names.map((_, i) => at(i, i))), verdicts.length),
    macroF1: ratio(sum(classes.map(({ f1 }) => f1)), classes.length),
    classes,
    confusion,
  }
}
