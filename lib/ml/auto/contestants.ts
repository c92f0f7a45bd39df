import type { Recipe } from './train-one.ts'

/** A recipe that takes part, and how hard it is to explain. */
export interface Entrant extends Recipe {
  /** Smaller = easier: scorecard 0, tree 1, forest 2, boosting 3, then by size. */
  complexity: number
}

/** Above so many rows the contest is of a sample, and of cheaper forms of the recipes. */
const FEW_ROWS = 12_000
const TREES = { few: 200, many: 100, tried: 25 }
/** A scorecard of very many rows costs more than it can win: its few bins are learnt long before. */
const SCORECARD_ROWS = 50_000

/**
 * The configurations that `auto` compares: settled together on seven public credit sets, by their
 * held-out rows (`bench/quality.ts`), none for one set alone.
 */
export function contestants(rows: number, seed = 42): Entrant[] {
  const many = rows > FEW_ROWS
  const boosting = { learningRate: 0.05, featureShare: 0.5, seed }
  const entrants: Entrant[] = [
    { algorithm: 'tree', options: {}, complexity: 1 },
    { algorithm: 'forest', options: { trees: many ? TREES.many : TREES.few, seed }, complexity: 2 },
    {
      algorithm: 'boosting',
      options: { ...boosting, rounds: 200, maxLeaves: 8, rowShare: 0.7, lambda: 3 },
      complexity: 3.1,
    },
    { algorithm: 'boosting', options: { ...boosting, rounds: 200, maxLeaves: 31, lambda: 3 }, complexity: 3.3 },
  ]
  if (rows < SCORECARD_ROWS) entrants.unshift({ algorithm: 'scorecard', options: {}, complexity: 0 })
  // Small leaves: for a rare class among few rows.
  const rare = { ...boosting, rounds: 300, maxLeaves: 12, minChildWeight: 0.2 }
  if (!many) entrants.push({ algorithm: 'boosting', options: rare, complexity: 3.2 })
  return entrants
}

/**
 * What the contest trains for an entrant. Of many rows: a smaller forest, and boosting in half the
 * steps of twice the length. Both come out a little worse than the recipe itself, which costs more.
 */
export function tried({ algorithm, options }: Entrant, rows: number): Recipe {
  const { rounds, learningRate } = options
  if (rows <= FEW_ROWS) return { algorithm, options }
  if (algorithm === 'forest') return { algorithm, options: { ...options, trees: TREES.tried } }
  if (!rounds || !learningRate) return { algorithm, options }
  return { algorithm, options: { ...options, rounds: rounds / 2, learningRate: 2 * learningRate } }
}
