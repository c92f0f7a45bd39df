import type { Recipe } from './train-one.ts'

/** A recipe that takes part, and how hard it is to explain. */
export interface Entrant extends Recipe {
  /** Smaller = easier: scorecard 0, tree 1, forest 2, boosting 3, then by size. */
  complexity: number
}

/** A scorecard of very many rows costs more than it can win: its few bins are learnt long before. */
const SCORECARD_ROWS = 50_000

/**
 * The configurations that `auto` compares.
 */
export function contestants(rows: number, seed = 42): Entrant[] {
  const entrants: Entrant[] = [
    { algorithm: 'tree', options: {}, complexity: 1 },
    { algorithm: 'forest', options: { trees: 200, seed }, complexity: 2 },
    {
      algorithm: 'boosting',
      options: { rounds: 200, learningRate: 0.05, maxLeaves: 8, rowShare: 0.7, featureShare: 0.5, lambda: 3, seed },
      complexity: 3.1,
    },
    {
      algorithm: 'boosting',
      options: { rounds: 300, learningRate: 0.05, maxLeaves: 31, rowShare: 0.7, featureShare: 0.4, lambda: 5, seed },
      complexity: 3.2,
    },
  ]
  if (rows < SCORECARD_ROWS) entrants.unshift({ algorithm: 'scorecard', options: {}, complexity: 0 })
  return entrants
}
