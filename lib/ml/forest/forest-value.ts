const UNITS = 2 ** 40

/**
 * A leaf's share in whole units of 2⁻⁴⁰: sums over up to 8,192 trees are then exact whatever their
 * order. Rounding never turns an order around, so monotone bounds stay.
 */
export function forestValue(share: number): number {
  return Math.round(share * UNITS) / UNITS
}
