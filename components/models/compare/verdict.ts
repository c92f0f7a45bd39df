import type { ComparisonReply } from '@/lib/models'

export type AucVerdict = 'tied' | 'first' | 'second' | 'untested' | 'otherRows'

/** Below this p-value a difference of AUC this large is rarely chance. */
const weighs = 0.05

/** What the test of the AUCs says, in a word. */
export function verdictOf({ same_rows: same, auc_test: test }: ComparisonReply): AucVerdict {
  if (!same) return 'otherRows'
  if (test === null) return 'untested'
  if (test.p_value >= weighs) return 'tied'
  return test.difference > 0 ? 'first' : 'second'
}
