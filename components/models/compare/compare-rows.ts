import type { MetricsReply } from '@/lib/models'

/** `share` is written as a percentage, `index` with three decimals, `points` of a hundred; `lower` is better where low is good. */
export const compareRows = [
  { key: 'accuracy', term: 'accuracy', form: 'share', better: 'higher' },
  { key: 'balanced_accuracy', term: 'balanced_accuracy', form: 'share', better: 'higher' },
  { key: 'precision', term: 'precision', form: 'share', better: 'higher' },
  { key: 'recall', term: 'recall', form: 'share', better: 'higher' },
  { key: 'auc', term: 'auc', form: 'index', better: 'higher' },
  { key: 'gini', term: 'gini', form: 'index', better: 'higher' },
  { key: 'ks', term: 'ks', form: 'points', better: 'higher' },
  { key: 'brier', term: 'brier', form: 'index', better: 'lower' },
  { key: 'log_loss', term: 'log_loss', form: 'index', better: 'lower' },
  { key: 'approval_rate', term: 'approval_rate', form: 'share', better: null },
] as const satisfies readonly { key: keyof MetricsReply; term: string; form: string; better: string | null }[]

export type CompareRow = (typeof compareRows)[number]

/** Where the best value stands; null where none is better: no side is the good one, or the best is shared. */
export function bestPlace({ better }: Pick<CompareRow, 'better'>, values: readonly number[]): number | null {
  if (better === null) return null
  const best = better === 'higher' ? Math.max(...values) : Math.min(...values)
  const places = values.flatMap((value, place) => (value === best ? [place] : []))
  return places.length === 1 ? (places[0] ?? null) : null
}

/** How many measures each version is best in, in the order of `all`. */
export function winsOf(all: readonly MetricsReply[]): number[] {
  const places = compareRows.map((row) =>
    bestPlace(
      row,
      all.map((metrics) => metrics[row.key]),
    ),
  )
  return all.map((_, place) => places.filter((best) => best === place).length)
}

/** Measures that have a good side. */
export const judgedRows = compareRows.filter(({ better }) => better !== null).length
