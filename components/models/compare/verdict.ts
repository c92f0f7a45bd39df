import type { ComparisonReply } from '@/lib/models'

export type Pair = ComparisonReply['pairs'][number]
export type Verdict = 'tied' | 'first' | 'second' | 'untested' | 'otherRows'

/** Below this p-value a difference this large is rarely chance. */
const weighs = 0.05

/** What the test of the AUCs says, in a word. */
export function verdictOf({ same_rows: same, auc_test: test }: Pick<Pair, 'same_rows' | 'auc_test'>): Verdict {
  if (!same) return 'otherRows'
  if (test === null) return 'untested'
  if (test.p_value >= weighs) return 'tied'
  return test.difference > 0 ? 'first' : 'second'
}

/** Which of a pair errs less, in a word. */
export function errorVerdictOf({ same_rows: same, error_test: test }: Pick<Pair, 'same_rows' | 'error_test'>): Verdict {
  if (!same) return 'otherRows'
  if (test === null) return 'untested'
  if (test.p_value >= weighs) return 'tied'
  return test.only_first_wrong < test.only_second_wrong ? 'first' : 'second'
}

/** The two of highest AUC, in that order, with their pair turned to it; null pair parts where the rows differ. */
export function leadersOf({ models, pairs }: ComparisonReply) {
  const [lead, next] = [...models].sort((a, b) => b.metrics.auc - a.metrics.auc)
  const pair = pairs.find(
    ({ first, second }) =>
      (first === lead?.model_id && second === next?.model_id) ||
      (first === next?.model_id && second === lead?.model_id),
  )
  if (!lead || !next || !pair) return null
  const turned = pair.first !== lead.model_id
  const test = pair.auc_test && {
    ...pair.auc_test,
    difference: turned ? -pair.auc_test.difference : pair.auc_test.difference,
  }
  return {
    lead,
    next,
    sameRows: pair.same_rows,
    test,
    verdict: verdictOf({ same_rows: pair.same_rows, auc_test: test }),
  }
}
