import { checkOption } from '../grow/check-option.ts'
import { checkPositiveWeight, MAX_DEPTH } from '../tree/options.ts'

/** Most leaves a boosting may grow, rounds × maxLeaves: keeps one explained row well under a second. */
export const MAX_BOOSTING_LEAVES = 100_000

export interface BoostingOptions {
  /** Trees at most: 100 by default, 1 to 5,000; with maxLeaves at most MAX_BOOSTING_LEAVES leaves. */
  rounds: number
  /** Share of its step each tree takes: 0.1 by default. */
  learningRate: number
  /** 31 by default, 2 to 255. */
  maxLeaves: number
  /** Longest path in splits; 30 by default. */
  maxDepth: number
  /** L2 and L1 penalties on a leaf's value: 1 and 0 by default. */
  lambda: number
  alpha: number
  /** Least sum of p(1 − p) in a leaf: 1 by default, at least 4 rows. */
  minChildWeight: number
  /** Least fall of the loss a split must bring: 0 by default. */
  minGain: number
  /** Rows drawn for each tree, without replacement, and features: shares, 1 by default. */
  rowShare: number
  featureShare: number
  /**
   * Rounds without a better loss on inner rows after which training stops; 0, the default, runs all
   * rounds on all rows.
   */
  patience: number
  /** Share of the training rows kept aside for that: 0.15 by default. */
  innerShare: number
  /** Categories: sum of p(1 − p) by which each is pulled towards the node's mean, and extra L2: 10 and 10. */
  categorySmoothing: number
  categoryLambda: number
  /** Whole number from 0 to 2³² − 1; 42 by default. The same seed gives the same model. */
  seed: number
  /**
   * Weight of an approve row relative to a reject row: 1 by default, 0.01 to 100. Probabilities then
   * describe the weighted rows; calibration restores the shares really seen.
   */
  positiveWeight: number
}

export const BOOSTING_DEFAULTS: Readonly<BoostingOptions> = {
  rounds: 100,
  learningRate: 0.1,
  maxLeaves: 31,
  maxDepth: MAX_DEPTH,
  lambda: 1,
  alpha: 0,
  minChildWeight: 1,
  minGain: 0,
  rowShare: 1,
  featureShare: 1,
  patience: 0,
  innerShare: 0.15,
  categorySmoothing: 10,
  categoryLambda: 10,
  seed: 42,
  positiveWeight: 1,
}

/** Fills in defaults; throws `invalid_input` naming the option that is out of range. */
export function resolveBoostingOptions(options: Partial<BoostingOptions>): BoostingOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  const resolved: BoostingOptions = { ...BOOSTING_DEFAULTS, ...Object.fromEntries(given) }
  checkOption('rounds', resolved.rounds, 1, 5000, true)
  checkOption('learningRate', resolved.learningRate, 1e-4, 1, false)
  checkOption('maxLeaves', resolved.maxLeaves, 2, 255, true)
  checkOption('rounds × maxLeaves', resolved.rounds * resolved.maxLeaves, 2, MAX_BOOSTING_LEAVES, true)
  checkOption('maxDepth', resolved.maxDepth, 1, MAX_DEPTH, true)
  for (const name of ['lambda', 'alpha', 'minGain', 'categorySmoothing', 'categoryLambda'] as const) {
    checkOption(name, resolved[name], 0, 1e9, false)
  }
  checkOption('minChildWeight', resolved.minChildWeight, 0, 1e9, false)
  checkOption('rowShare', resolved.rowShare, 0.01, 1, false)
  checkOption('featureShare', resolved.featureShare, 0.01, 1, false)
  checkOption('patience', resolved.patience, 0, 5000, true)
  checkOption('innerShare', resolved.innerShare, 0.01, 0.5, false)
  checkOption('seed', resolved.seed, 0, 2 ** 32 - 1, true)
  checkPositiveWeight(resolved.positiveWeight)
  return resolved
}
