import { checkOption } from '../grow/check-option.ts'
import { checkPositiveWeight } from '../tree/options.ts'

export interface ScorecardOptions {
  /** Most bins of a feature, the missing one apart (8). */
  maxBins: number
  /** Least share of the training rows a bin holds (0.03). */
  minBinShare: number
  /** What a cut must tell: χ² of its two sides (0.5: what cuts are worth in the end is judged out of fold). */
  minCutChiSquare: number
  /** Rows' worth of the training share each bin is pulled towards (10). */
  priorRows: number
  /** Ridge penalty on the coefficients (3): half of it times Σ coefficient². */
  l2: number
  /** Weight of an approve row relative to a reject row: 1 by default, 0.01 to 100. */
  positiveWeight: number
}

/** Fills in defaults; throws `invalid_input` naming the option that is out of range. */
export function resolveScorecardOptions(options: Partial<ScorecardOptions>): ScorecardOptions {
  const resolved: ScorecardOptions = {
    maxBins: options.maxBins ?? 8,
    minBinShare: options.minBinShare ?? 0.03,
    minCutChiSquare: options.minCutChiSquare ?? 0.5,
    priorRows: options.priorRows ?? 10,
    l2: options.l2 ?? 3,
    positiveWeight: options.positiveWeight ?? 1,
  }
  checkOption('maxBins', resolved.maxBins, 2, 100, true)
  checkOption('minBinShare', resolved.minBinShare, 0, 0.5, false)
  checkOption('minCutChiSquare', resolved.minCutChiSquare, 0, 1e6, false)
  checkOption('priorRows', resolved.priorRows, 0.1, 1e6, false)
  checkOption('l2', resolved.l2, 1e-6, 1e9, false)
  checkPositiveWeight(resolved.positiveWeight)
  return resolved
}
