import type { ComparisonReply } from '@/lib/models'

/** From this p-value on a difference of AUC carries no weight. */
const weightless = 0.05

/** The leader by AUC against the next, in version numbers. */
export type Duel = { first: number; second: number; pValue: number; tied: boolean }

/** Null when the two were not judged on the same rows, or the rows are too few to test. */
export function duelOf({ models: [first, second], auc_test: test }: ComparisonReply): Duel | null {
  if (test === null) return null
  return { first: first.version, second: second.version, pValue: test.p_value, tied: test.p_value >= weightless }
}
