import { describe, expect, it } from 'vitest'
import type { ComparisonReply, MetricsReply } from '@/lib/models'
import { bestPlace, judgedRows, winsOf } from '../compare/compare-rows'
import { errorVerdictOf, leadersOf, verdictOf } from '../compare/verdict'

const aucTest = (difference: number, p: number) => ({
  method: 'delong' as const,
  difference,
  standard_error: 0.01,
  z: 1,
  p_value: p,
})
const errorTest = (first: number, second: number, p: number) => ({
  method: 'mcnemar' as const,
  only_first_wrong: first,
  only_second_wrong: second,
  exact: true,
  statistic: null,
  p_value: p,
})

describe('verdicts', () => {
  it.each([
    [{ same_rows: false, auc_test: null }, 'otherRows'],
    [{ same_rows: true, auc_test: null }, 'untested'],
    [{ same_rows: true, auc_test: aucTest(0.1, 0.05) }, 'tied'],
    [{ same_rows: true, auc_test: aucTest(0.1, 0.01) }, 'first'],
    [{ same_rows: true, auc_test: aucTest(-0.1, 0.01) }, 'second'],
  ])('says of %j that it is %s', (pair, said) => {
    expect(verdictOf(pair)).toBe(said)
  })

  it.each([
    [{ same_rows: false, error_test: null }, 'otherRows'],
    [{ same_rows: true, error_test: errorTest(3, 4, 0.9) }, 'tied'],
    [{ same_rows: true, error_test: errorTest(3, 40, 0.001) }, 'first'],
    [{ same_rows: true, error_test: errorTest(40, 3, 0.001) }, 'second'],
  ])('says of errors %j that it is %s', (pair, said) => {
    expect(errorVerdictOf(pair)).toBe(said)
  })
})

describe('leaders', () => {
  it('turns the pair so that the higher AUC comes first', () => {
    const models = [
      { model_id: 'a', metrics: { auc: 0.6 } },
      { model_id: 'b', metrics: { auc: 0.9 } },
      { model_id: 'c', metrics: { auc: 0.8 } },
    ]
    const pairs = [
      { first: 'a', second: 'b', same_rows: true, auc_test: null },
      { first: 'b', second: 'a', same_rows: true, auc_test: null },
      { first: 'c', second: 'b', same_rows: true, auc_test: aucTest(-0.1, 0.01) },
    ]
    const found = leadersOf({ models, pairs } as unknown as ComparisonReply)
    expect(found).toMatchObject({ lead: { model_id: 'b' }, next: { model_id: 'c' }, verdict: 'first' })
    expect(found?.test?.difference).toBe(0.1)
  })
})

describe('rows of the table', () => {
  it('marks the best alone, low where low is good', () => {
    expect(bestPlace({ better: 'higher' }, [0.1, 0.3, 0.2])).toBe(1)
    expect(bestPlace({ better: 'lower' }, [0.1, 0.3, 0.2])).toBe(0)
    expect(bestPlace({ better: 'higher' }, [0.3, 0.3])).toBeNull()
    expect(bestPlace({ better: null }, [0.1, 0.3])).toBeNull()
  })

  it('counts what each version is best in', () => {
    const flat = (value: number) =>
      new Proxy({}, { get: (_, key) => (key === 'brier' || key === 'log_loss' ? 1 - value : value) }) as MetricsReply
    expect(winsOf([flat(0.4), flat(0.6)])).toEqual([0, judgedRows])
  })
})
