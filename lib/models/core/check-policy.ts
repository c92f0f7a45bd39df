export type Policy = { threshold: number; reviewFrom: number | null; reviewTo: number | null }

/**
 * A review band must hold the threshold, so that every answer below the band is a rejection and every one above it
 * an approval. Gives the fault's code, or null.
 */
export function policyFault({ threshold, reviewFrom, reviewTo }: Policy): string | null {
  if (reviewFrom === null || reviewTo === null) return null
  if (reviewFrom >= reviewTo) return 'review_band_empty'
  return threshold < reviewFrom || threshold > reviewTo ? 'review_band_off_threshold' : null
}
