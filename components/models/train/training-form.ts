import { readNumber } from '@/components/decisions/read-number'
import { type Algorithm, type LearnerOption, learnerOptions } from '@/db/constants/models'
import type { Locale } from '@/messages/locale'

/** The settings worth asking a manager for; the API takes the others. */
const asked = {
  auto: [],
  tree: ['max_depth', 'min_leaf'],
  forest: ['trees', 'min_leaf'],
  boosting: ['rounds', 'max_leaves', 'learning_rate'],
  scorecard: ['max_bins', 'min_bin_share'],
} as const satisfies Record<Algorithm, readonly LearnerOption[]>
export type AskedOption = (typeof asked)[Algorithm][number]

export const askedOptions = (algorithm: Algorithm): readonly AskedOption[] => asked[algorithm]

/** Weight of an approve row that the API takes. */
export const weightRange = { min: 0.01, max: 100 } as const

type Range = { min: number; max: number; integer?: boolean }

/** The number typed; `undefined` when blank, null when it is none or out of range. */
export function readWithin(text: string, { min, max, integer }: Range, locale: Locale): number | null | undefined {
  if (text.trim() === '') return undefined
  const value = readNumber(text, locale)
  if (value === null || value < min || value > max || (integer && !Number.isInteger(value))) return null
  return value
}

/** What was typed of an algorithm's settings: the numbers to send, and the settings at fault. */
export function readOptions(
  algorithm: Algorithm,
  typed: Readonly<Partial<Record<AskedOption, string>>>,
  locale: Locale,
): { options: Partial<Record<AskedOption, number>>; faults: ReadonlySet<AskedOption> } {
  const options: Partial<Record<AskedOption, number>> = {}
  const faults = new Set<AskedOption>()
  for (const name of askedOptions(algorithm)) {
    const value = readWithin(typed[name] ?? '', learnerOptions[name], locale)
    if (value === null) faults.add(name)
    else if (value !== undefined) options[name] = value
  }
  return { options, faults }
}
