export const lots = 10_000

/**
 * The lot 0–9999 in a digest's first 48 bits; every lot is as likely as any other to within 4·10⁻¹¹.
 * @param digest six bytes or more
 */
export function lotIn(digest: Uint8Array): number {
  let value = 0
  for (const byte of digest.subarray(0, 6)) value = value * 256 + byte
  return value % lots
}

/** Whether a lot is left to the old process. @param shareBasisPoints 0–10,000 of everybody */
export const isControlLot = (lot: number, shareBasisPoints: number): boolean => lot < shareBasisPoints
