/** `basisPoints` of an amount, rounded down to the cent; exact for every safe integer and up to 10 000 basis points. */
export function shareDown(cents: number, basisPoints: number): number {
  const rest = cents % 10_000
  return ((cents - rest) / 10_000) * basisPoints + Math.floor((rest * basisPoints) / 10_000)
}

/** As `shareDown`, rounded up. */
export function shareUp(cents: number, basisPoints: number): number {
  return cents - shareDown(cents, 10_000 - basisPoints)
}

/** A part of an amount in basis points as it is told to people: to the nearest, so 15 % that lost a fraction of a cent is 1500. */
export function basisPointsOf(partCents: number, wholeCents: number): number {
  return wholeCents > 0 ? Math.round((partCents / wholeCents) * 10_000) : 0
}
